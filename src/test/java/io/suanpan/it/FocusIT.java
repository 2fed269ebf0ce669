package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static io.suanpan.harness.TestVendor.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.export.focus.RuleModel;
import io.suanpan.export.focus.RuleRun;
import io.suanpan.export.focus.Table;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cost and usage as FOCUS, by HTTP. */
class FocusIT extends ApiTest {
  private static final String EXPORT = "/exports/focus?period=2024-07";

  @BeforeEach
  void issuer() {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer Ltd 发行\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
  }

  @Test
  void an_export_keeps_the_foundations_rules() throws IOException {
    RuleModel model = RuleModel.read();
    TestTenant tenant = everything();
    Table preview = export(tenant.client());
    assertEquals(List.of(), new RuleRun(model, preview).failures());
    tenant.close("2024-07");
    Answer answer = tenant.client().get(EXPORT).expect(200);
    Path folder = Files.createDirectories(Path.of("target"));
    Files.write(folder.resolve("focus-export.csv"), answer.body());
    RuleRun run = new RuleRun(model, Table.parse(answer.text()));
    List<String> report = run.report();
    Files.write(folder.resolve("focus-rules.txt"), report);
    System.out.println("FOCUS 1.2: " + counted(report) + ", see target/focus-rules.txt");
    assertEquals(621, report.size());
    assertEquals(List.of(), run.failures());
  }

  private static Map<String, Long> counted(List<String> report) {
    return report.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.substring(0, line.indexOf(' ')), TreeMap::new, Collectors.counting()));
  }

  @Test
  void rows_say_what_the_invoice_says() {
    TestTenant tenant = everything();
    Table preview = export(tenant.client());
    String before = tenant.client().get("/invoices/preview?period=2024-07").text();
    tenant.close("2024-07");
    Table table = export(tenant.client());
    JsonNode invoice = tenant.client().get("/invoices").json().get("items").get(0);
    Map<String, BigDecimal> sums = sums(table);
    assertEquals(List.of(invoice.get("number").asText()), List.copyOf(sums.keySet()));
    BigDecimal total = new BigDecimal(invoice.get("total").asText());
    assertEquals(0, total.compareTo(sums.get(invoice.get("number").asText())), sums.toString());
    // Before it was issued the rows were the same, without a number.
    assertTrue(before.contains("\"total\":\"" + invoice.get("total").asText() + "\""), before);
    assertEquals(0, total.compareTo(sums(preview).get(null)));
    assertEquals(table.rows().size(), preview.rows().size());

    int covered = table.where("x_GrantId", "1");
    assertEquals("Usage", table.text(covered, "ChargeCategory"));
    assertEquals("40.0", table.text(covered, "PricingQuantity"));
    assertEquals("1000000 Tokens", table.text(covered, "PricingUnit"));
    // 1 EUR was 7.8194 CNY: 40 x 100 CNY x 0.12788705
    assertEquals("511.5482", table.text(covered, "ListCost"));
    assertEquals("0.0", table.text(covered, "BilledCost"));
    assertEquals("CNY", table.text(covered, "PricingCurrency"));
    assertEquals("EUR", table.text(covered, "BillingCurrency"));
    assertEquals("2024-06-30T22:00:00Z", table.text(covered, "ChargePeriodStart"));
    assertEquals("Issuer Ltd 发行", table.text(covered, "ProviderName"));
    // 2,000,001 tokens at 5 USD per million, 10 % off, at 0.92353158
    int discounted = table.where("x_Model", "gpt-4o");
    assertEquals("2.000001", table.text(discounted, "PricingQuantity"));
    assertEquals("9.2353204176579", table.text(discounted, "ListCost"));
    // 10.00 less 1.00, and the 0.000005 that were rounded away
    assertEquals("8.3117888376579", table.text(discounted, "BilledCost"));
    assertEquals("8.31", table.text(discounted, "x_InvoiceLineNet"));
    assertEquals("Adjustment", category(table, "True-up: yearly deal"));
    assertEquals("Purchase", category(table, "Purchase: pack of 10M"));
    assertEquals("Credit", category(table, "Voucher: voucher"));
    assertEquals("Tax", category(table, "Tax S, 19 %"));
    assertEquals("Adjustment", category(table, "Rounding of the lines to amounts of EUR"));
  }

  @Test
  void the_operator_gets_all_tenants_page_by_page_and_a_tenant_its_own() {
    List<TestTenant> tenants = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      TestTenant tenant = TestTenant.create(operator());
      send(tenant, event("e", "2024-07-05T08:00:00Z", data("openai", "gpt-4o", 1_000_003, i)));
      tenants.add(tenant);
    }
    Map<String, BigDecimal> totals = new HashMap<>();
    for (TestTenant tenant : tenants) {
      tenant.close("2024-07");
      JsonNode invoice = tenant.client().get("/invoices").json().get("items").get(0);
      totals.put(invoice.get("number").asText(), new BigDecimal(invoice.get("total").asText()));
    }
    Map<String, BigDecimal> all = sums(export(operator()));
    totals.forEach(
        (number, total) -> assertEquals(0, total.compareTo(all.get(number)), number + all));
    TestTenant first = tenants.get(0);
    Table own = export(first.client());
    assertEquals(1, sums(own).size());
    assertEquals(
        List.of(first.id()), own.rows().stream().map(row -> row.get(1)).distinct().toList());
    assertEquals(own, Table.parse(operator().get(first.path(EXPORT)).expect(200).text()));
    String others = "/tenants/" + tenants.get(1).id() + EXPORT;
    first.client().get(others).expect(404);
  }

  @Test
  void it_is_a_file_compressed_if_wanted_and_asks_for_a_month() throws Exception {
    TestTenant tenant = everything();
    HttpResponse<byte[]> plain = raw(tenant.client(), "gzip;q=0, identity");
    HttpResponse<byte[]> packed = raw(tenant.client(), "br, gzip;q=0.5");
    assertTrue(plain.headers().firstValue("Content-Type").get().startsWith("text/csv;"));
    assertEquals(
        "attachment; filename=\"focus-2024-07.csv\"",
        plain.headers().firstValue("Content-Disposition").get());
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").get());
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertEquals(
          new String(plain.body(), StandardCharsets.UTF_8),
          new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Client client = tenant.client();
    assertEquals("UNREADABLE_PARAMETER", client.get("/exports/focus").expect(400).code());
    assertEquals("UNREADABLE_PARAMETER", client.get("/exports/focus?period=July").code());
    assertEquals("NOT_ACCEPTABLE", client.get(EXPORT, "application/json").expect(406).code());
    assertEquals(0, export(TestTenant.create(operator()).client()).rows().size());
  }

  private static HttpResponse<byte[]> raw(Client client, String encodings) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(client.url(EXPORT)))
            .header("Authorization", "Bearer " + client.key())
            .header("Accept-Encoding", encodings)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Table export(Client client) {
    return Table.parse(client.get(EXPORT).expect(200).text());
  }

  private static String category(Table table, String description) {
    return table.text(table.where("ChargeDescription", description), "ChargeCategory");
  }

  /** BilledCost by InvoiceId. */
  private static Map<String, BigDecimal> sums(Table table) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      sums.merge(table.text(row, "InvoiceId"), table.number(row, "BilledCost"), BigDecimal::add);
    }
    return sums;
  }

  /** Two currencies, a grant, a discount, tiers, a pack, a commitment, a voucher, tax. */
  private TestTenant everything() {
    TestTenant tenant = TestTenant.create(operator());
    TestVendor vendor = TestVendor.create(operator());
    vendor.load(
        rate(
            "m1",
            "input",
            "graduated, per: 1000000, tiers: [{upTo: 1000000, amount: \"7\"}, {amount: \"3.5\"}]",
            ""));
    book(
        tenant,
        "/vendor-accounts",
        """
        {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-07-01",
         "newCustomer":true,"movedFrom":"openai"}
        """);
    book(tenant, "/offers/zhipu-move-2024/claims", "{\"claimedAt\":\"2024-07-10T08:03:00Z\"}");
    book(
        tenant,
        "/vendor-accounts",
        "{\"vendor\":\"%s\",\"region\":\"CN\",\"currency\":\"CNY\",\"openedOn\":\"2024-06-01\"}"
            .formatted(vendor.id()));
    send(
        tenant,
        event("z1", "2024-07-05T08:00:00Z", data("zhipu", "glm-4", 20_000_000, 0)),
        event("z2", "2024-07-11T08:00:00Z", data("zhipu", "glm-4", 40_000_000, 680)),
        event("o1", "2024-07-05T08:00:00Z", data("openai", "gpt-4o", 2_000_001, 34_567)),
        event("v1", "2024-07-05T08:00:00Z", data(vendor.id(), "m1", 1_234_567, 0)));
    agreements(tenant, vendor);
    return tenant;
  }

  private static void agreements(TestTenant tenant, TestVendor vendor) {
    book(
        tenant,
        "/discounts",
        """
        {"vendorAccount":"openai","name":"Agreement","percent":"10",
         "validFrom":"2024-01-01T00:00:00Z"}
        """);
    book(
        tenant,
        "/commitments",
        """
        {"vendorAccount":"%s/default","name":"yearly deal","minimum":"100",
         "validFrom":"2024-06-30T22:00:00Z","validTo":"2024-08-31T22:00:00Z"}
        """
            .formatted(vendor.id()));
    book(
        tenant,
        "/grants",
        """
        {"vendorAccount":"%s/default","name":"pack of 10M","price":"63",
         "allowance":{"meters":["*"],"models":["m2"],"quantity":10000000},
         "effectiveAt":"2024-07-10T00:00:00Z","expiresAt":"2025-01-10T00:00:00Z"}
        """
            .formatted(vendor.id()));
    book(
        tenant,
        "/grants",
        """
        {"vendorAccount":"zhipu/default","name":"voucher","credit":{"amount":"11","currency":"CNY"},
         "effectiveAt":"2024-07-01T00:00:00Z"}
        """);
  }

  private static void book(TestTenant tenant, String path, String body) {
    tenant.operator().post(tenant.path(path), body).expect(201);
  }

  private static void send(TestTenant tenant, String... events) {
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
  }
}
