package io.suanpan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.client.Api;
import io.suanpan.client.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Creates the demo tenants, replays their July 2024, closes it, and reports. */
public final class Demo {
  private static final int BATCH = 500;
  private static final String PERIOD = "2024-07";
  private static final String ISSUER =
      """
      {"name":"Suanpan Demo Billing","series":"SP","paymentDays":14,
       "address":{"street":"2 Abacus Street","city":"Hong Kong","country":"HK"},
       "taxNumber":"00000000-000","email":"billing@suanpan.example",
       "bank":"Example Bank, account 000-000000-000"}
      """;

  private final String baseUrl;
  private final String operatorKey;
  private final Api operator;
  private final Path folder;

  private Demo(String baseUrl, String operatorKey, Path folder) {
    this.baseUrl = baseUrl;
    this.operatorKey = operatorKey;
    this.operator = new Api(baseUrl, operatorKey);
    this.folder = folder;
  }

  /** Who may sign in to the console, and how. */
  record Login(String tenant, String role, String name, String password) {}

  /** A tenant with its keys, its login and what was sent for it. */
  record Played(
      DemoTenant tenant,
      String ingestKey,
      String readKey,
      Login login,
      List<Traffic.Event> events) {}

  /**
   * @param baseUrl of a fresh server
   * @param operatorKey a key that may operate it
   * @param folder where the report and the documents go
   */
  public static void run(String baseUrl, String operatorKey, Path folder)
      throws IOException, InterruptedException {
    new Demo(baseUrl, operatorKey, folder).run();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    operator.put("/issuer", ISSUER);
    List<Played> played = new ArrayList<>();
    for (DemoTenant tenant : DemoTenants.all()) {
      played.add(create(tenant));
    }
    send(played);
    closeMonth();
    DemoReport report = new DemoReport(baseUrl, operatorKey, folder);
    for (Played tenant : played) {
      report.add(tenant, invoice(tenant));
    }
    report.add(login("", "operator", "operator"));
    for (Played tenant : played) {
      report.add(tenant.login());
    }
    report.finish();
  }

  private Played create(DemoTenant tenant) throws IOException, InterruptedException {
    operator.post("/tenants", tenant.body());
    for (DemoTenant.Call call : tenant.setUp()) {
      operator.post("/tenants/" + tenant.id() + call.path(), call.body());
    }
    return new Played(
        tenant,
        key(tenant, "app", "\"ingest\""),
        key(tenant, "finance", "\"read\",\"billing\""),
        login(tenant.id(), "tenant_admin", "finance@" + tenant.id() + ".example"),
        Traffic.of(tenant));
  }

  /** Its password is made up by the server and need not be changed: it dies with the demo. */
  private Login login(String tenant, String role, String name)
      throws IOException, InterruptedException {
    String path = tenant.isEmpty() ? "/users" : "/tenants/" + tenant + "/users";
    String body = "{\"login\":\"%s\",\"role\":\"%s\",\"temporary\":false}".formatted(name, role);
    return new Login(tenant, role, name, operator.post(path, body).get("password").asText());
  }

  private String key(DemoTenant tenant, String name, String scopes)
      throws IOException, InterruptedException {
    String body = "{\"name\":\"" + name + "\",\"scopes\":[" + scopes + "]}";
    return operator.post("/tenants/" + tenant.id() + "/keys", body).get("key").asText();
  }

  private void send(List<Played> played) throws IOException, InterruptedException {
    long total = played.stream().mapToLong(tenant -> tenant.events().size()).sum();
    System.out.println();
    System.out.println("Replaying July 2024 over HTTP, " + BATCH + " events a request:");
    ProgressBar progress = new ProgressBar(total);
    long began = System.nanoTime();
    long done = 0;
    for (Played tenant : played) {
      Api app = new Api(baseUrl, tenant.ingestKey());
      for (int from = 0; from < tenant.events().size(); from += BATCH) {
        int to = Math.min(from + BATCH, tenant.events().size());
        app.send(Traffic.body(tenant.events().subList(from, to)));
        done += to - from;
        progress.show(done, words(done, total, System.nanoTime() - began));
      }
    }
    progress.end();
  }

  private static String words(long done, long total, long nanos) {
    long millis = Math.max(1, nanos / 1_000_000);
    return String.format(
        Locale.ROOT, "%,d of %,d events  %,d/s", done, total, done * 1000 / millis);
  }

  private void closeMonth() throws IOException, InterruptedException {
    String id =
        operator.post("/billing-runs", "{\"period\":\"" + PERIOD + "\"}").get("id").asText();
    JsonNode run = operator.get("/billing-runs/" + id);
    while (!run.get("state").asText().equals("DONE")) {
      Thread.sleep(100);
      run = operator.get("/billing-runs/" + id);
    }
    if (run.get("done").asInt() != run.get("total").asInt()) {
      throw new IOException("the billing run left tenants out: " + run);
    }
  }

  /** Downloads the tenant's documents with its own key; answers the invoice as JSON. */
  private JsonNode invoice(Played tenant) throws IOException, InterruptedException {
    Api finance = new Api(baseUrl, tenant.readKey());
    JsonNode list = finance.get("/invoices?period=" + PERIOD).get("items");
    String number = list.get(0).get("number").asText();
    for (String suffix : List.of(".pdf", ".xml", ".csv", ".json")) {
      finance.download("/invoices/" + number + suffix, folder.resolve(number + suffix));
    }
    return finance.get("/invoices/" + number);
  }

  /** What was sent, by vendor, model and meter. */
  static Map<String, Map<String, Map<String, Long>>> tokens(List<Traffic.Event> events) {
    Map<String, Map<String, Map<String, Long>>> sums = new LinkedHashMap<>();
    for (Traffic.Event event : events) {
      Map<String, Long> meters =
          sums.computeIfAbsent(event.stream().vendor(), vendor -> new LinkedHashMap<>())
              .computeIfAbsent(event.stream().model(), model -> new LinkedHashMap<>());
      meters.merge("input", event.input(), Long::sum);
      meters.merge("output", event.output(), Long::sum);
      meters.merge("requests", (long) event.stream().each(), Long::sum);
    }
    return sums;
  }
}
