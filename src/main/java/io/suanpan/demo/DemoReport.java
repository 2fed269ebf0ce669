package io.suanpan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;

/** What each tenant owes: printed for people, and as {@code report.json} for scripts. */
final class DemoReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final String baseUrl;
  private final Path folder;
  private final ObjectNode report = JSON.createObjectNode();
  private final ArrayNode logins;
  private final ArrayNode tenants;

  DemoReport(String baseUrl, String operatorKey, Path folder) {
    this.baseUrl = baseUrl;
    this.folder = folder;
    report.put("baseUrl", baseUrl);
    report.put("operatorKey", operatorKey);
    report.put("console", baseUrl + "/console");
    logins = report.putArray("logins");
    tenants = report.putArray("tenants");
    System.out.println();
    System.out.println("July 2024, closed:");
    System.out.printf(
        Locale.ROOT,
        "  %-9s %-16s %15s %16s %16s  %s%n",
        "tenant",
        "invoice",
        "tokens",
        "saved by grants",
        "to pay",
        "");
  }

  void add(Demo.Played played, JsonNode invoice) {
    ObjectNode tenant = tenants.addObject();
    tenant.put("id", played.tenant().id());
    tenant.put("name", played.tenant().name());
    tenant.put("ingestKey", played.ingestKey());
    tenant.put("readKey", played.readKey());
    tenant.put("currency", invoice.get("currency").asText());
    tenant.put("invoiceNumber", invoice.get("number").asText());
    tenant.put("total", invoice.get("total").asText());
    tenant.set("tokens", JSON.valueToTree(Demo.tokens(played.events())));
    long tokens = played.events().stream().mapToLong(event -> event.input() + event.output()).sum();
    System.out.printf(
        Locale.ROOT,
        "  %-9s %-16s %,15d %16s %16s  %s%n",
        played.tenant().id(),
        invoice.get("number").asText(),
        tokens,
        money(invoice.get("saved").get("grants").asText(), ""),
        money(invoice.get("payable").asText(), invoice.get("currency").asText()),
        played.tenant().story());
  }

  void add(Demo.Login login) {
    if (logins.isEmpty()) {
      System.out.println();
      System.out.println("Console: " + baseUrl + "/console");
    }
    ObjectNode told = logins.addObject();
    told.put("login", login.name());
    told.put("password", login.password());
    told.put("role", login.role());
    told.put("tenant", login.tenant().isEmpty() ? null : login.tenant());
    System.out.printf("  %-26s %s%n", login.name(), login.password());
  }

  void finish() throws IOException {
    Path file = folder.resolve("report.json");
    JSON.writeValue(file.toFile(), report);
    System.out.println();
    System.out.println("  invoices and their XML      " + folder);
    System.out.println("  for scripts, with keys      " + file);
    System.out.println(
        "  API                         " + baseUrl + "/api/v1  (" + baseUrl + "/docs)");
    System.out.println();
  }

  private static String money(String amount, String currency) {
    return String.format(Locale.ROOT, "%,.2f %s", new BigDecimal(amount), currency).strip();
  }
}
