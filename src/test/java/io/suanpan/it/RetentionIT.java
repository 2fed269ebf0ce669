package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static io.suanpan.harness.TestDatabase.change;
import static io.suanpan.harness.TestDatabase.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events whose time is over: what goes, what stays, and how it comes back. */
class RetentionIT extends ApiTest {
  private static final String USAGE = "/usage?from=2024-06-30T22:00:00Z&to=2024-07-31T22:00:00Z";

  private TestVendor vendor;
  private TestTenant tenant;

  @BeforeEach
  void create() {
    vendor = TestVendor.create(operator());
    vendor.load(TestVendor.rate("m1", "input", "unit, amount: \"1\", per: 1000", ""));
    tenant = TestTenant.create(operator());
    send(tenant, event("plain", "search", usage("\"usage\":{\"input\":5}")), 204);
    send(
        tenant,
        event("long", "chat", usage("\"promptLength\":40000,\"usage\":{\"input\":6}")),
        204);
    send(
        tenant,
        event("batch", null, usage("\"serviceTier\":\"batch\",\"usage\":{\"output\":9}")),
        204);
    send(tenant, event("void", "search", usage("\"usage\":{\"input\":100}")), 204);
    send(tenant, event("answer", "search", response()).replace("llm.usage", "llm.response"), 204);
    send(tenant, event("other", "search", "{\"a\":[1,2.50]}").replace("llm.usage", "shop"), 204);
    voided("void");
  }

  @Test
  void what_is_left_counts_is_found_and_is_known_as_before() throws Exception {
    String before = sums(tenant);
    archive();
    assertEquals(before, sums(tenant));
    assertEquals(0, verify(tenant).get("wrong").asInt());
    JsonNode archive = tenant.client().get("/archives").expect(200).json().at("/items/0");
    assertEquals(6, archive.get("events").asInt());
    assertTrue(archive.hasNonNull("emptiedAt"));
    JsonNode plain = find("plain");
    assertEquals("plain", plain.get("id").asText());
    assertEquals(archive.get("file").asText(), plain.get("archived").asText());
    assertEquals("search", plain.get("subject").asText());
    assertEquals("{\"input\":5,\"requests\":1}", plain.get("usage").toString());
    assertEquals("{\"promptLength\":40000}", find("long").get("data").toString());
    assertEquals("{\"promptLength\":50}", find("answer").get("data").toString());
    assertTrue(find("void").has("voided"));
    assertEquals(
        6, tenant.client().get("/events?from=2024-07-01T00:00:00Z").json().get("items").size());
    String meter = "/meters/input/query?groupBy=subject&subject=search";
    assertEquals(55, tenant.client().get(meter).expect(200).json().at("/data/0/value").asLong());
    // The same again, the same at another time, something else: as ever.
    send(tenant, event("plain", "search", usage("\"usage\":{\"input\":5}")), 204);
    send(tenant, event("answer", "search", response()).replace("llm.usage", "llm.response"), 204);
    String later = event("plain", "search", usage("\"usage\":{\"input\":5}")).replace("T08", "T09");
    send(tenant, later, 409);
    send(tenant, event("plain", "search", usage("\"usage\":{\"input\":6}")), 409);
    voided("answer");
    assertEquals(0, verify(tenant).get("wrong").asInt());
    assertEquals(4 - 1, tenant.requests());
    String sql =
        "SELECT COUNT(*) FROM usage_event e JOIN tenant t USING (tenant_id)"
            + " WHERE t.code = '"
            + tenant.id()
            + "' AND (source <> '' OR event_id <> ''"
            + " OR project IS NOT NULL OR attributes IS NOT NULL)";
    assertEquals(List.of("0"), rows(sql));
  }

  @Test
  void an_archive_read_in_anew_counts_the_same() throws Exception {
    archive();
    byte[] file = file();
    TestTenant other = TestTenant.create(operator());
    JsonNode taken = lines(other, file);
    assertEquals(6, taken.get("stored").asInt(), taken.toString());
    assertEquals(sums(tenant), sums(other));
    assertEquals(0, verify(other).get("wrong").asInt());
    assertEquals(6, lines(other, file).get("duplicates").asInt());
    // Where they are known, only what has another form now is told from what there is.
    JsonNode again = lines(tenant, file);
    assertEquals(4, again.get("duplicates").asInt(), again.toString());
    assertEquals(2, again.get("conflicts").asInt(), again.toString());
    assertEquals(sums(tenant), sums(other));
  }

  @Test
  void a_new_length_bound_counts_archived_events_anew() throws Exception {
    archive();
    vendor.load(
        TestVendor.rate(
                "m1", "input", "unit, amount: \"1\", per: 1000", "promptLength: {upTo: 999}")
            + TestVendor.rate(
                "m1", "input", "unit, amount: \"2\", per: 1000", "promptLength: {over: 999}"));
    assertEquals(0, verify(tenant).get("wrong").asInt());
    String bands = "";
    for (JsonNode row :
        tenant.client().get(USAGE + "&groupBy=variant,meter").expect(200).json().get("rows")) {
      if (row.get("meter").asText().equals("input")) {
        bands += row.get("variant") + " " + row.get("quantity") + "\n";
      }
    }
    assertTrue(bands.contains("1000-"), bands);
    assertTrue(bands.contains("0-999"), bands);
  }

  @Test
  void events_stay_whole_until_their_month_is_due() throws Exception {
    tenant.operator().call("PATCH", tenant.path(""), "{\"retentionDays\":36500}").expect(200);
    age(200);
    run();
    assertFalse(find("plain").has("archived"));
    for (String wrong : List.of("30", "36501", "31.5", "\"31\"", "0", "true", "{}")) {
      assertEquals(
          "INVALID_VALUE",
          tenant
              .operator()
              .call("PATCH", tenant.path(""), "{\"retentionDays\":" + wrong + "}")
              .expect(422)
              .code(),
          wrong);
    }
    assertEquals(
        36_500, tenant.operator().get(tenant.path("")).json().get("retentionDays").asInt());
    tenant.operator().call("PATCH", tenant.path(""), "{\"name\":\"Renamed\"}").expect(200);
    assertTrue(tenant.operator().get(tenant.path("")).json().has("retentionDays"));
    tenant.operator().call("PATCH", tenant.path(""), "{\"retentionDays\":null}").expect(200);
    assertFalse(tenant.operator().get(tenant.path("")).json().has("retentionDays"));
    run();
    assertFalse(find("plain").has("archived"));
  }

  @Test
  void what_quarantine_has_done_with_is_emptied_and_does_not_come_again() throws Exception {
    byte[] bad = "{\"id\":\"secret\"}\n".getBytes(UTF_8);
    tenant.client().post("/events", "application/x-ndjson", bad).expect(200);
    String entry = tenant.client().get("/quarantine").json().at("/items/0/id").asText();
    tenant.client().post("/quarantine/" + entry + "/discard", "").expect(204);
    change("UPDATE quarantined_event SET resolved_at = resolved_at - INTERVAL 100 DAY");
    archive();
    JsonNode left = tenant.client().get("/quarantine?state=discarded").json().at("/items/0");
    assertFalse(left.toString().contains("secret"), left.toString());
    tenant.client().post("/events", "application/x-ndjson", bad).expect(200);
    assertEquals(0, tenant.client().get("/quarantine").json().get("items").size());
  }

  private void archive() throws Exception {
    tenant.operator().call("PATCH", tenant.path(""), "{\"retentionDays\":31}").expect(200);
    age(100);
    run();
  }

  /** As if it had come in so many days earlier. */
  private void age(int days) throws SQLException {
    change(
        "UPDATE usage_event e JOIN tenant t ON t.tenant_id = e.tenant_id SET e.received_at ="
            + " e.received_at - INTERVAL "
            + days
            + " DAY WHERE t.code = '"
            + tenant.id()
            + "'");
  }

  private void run() throws InterruptedException {
    String id = operator().post("/retention-runs", "").expect(202).json().get("id").asText();
    JsonNode run;
    do {
      Thread.sleep(50);
      run = operator().get("/retention-runs/" + id).expect(200).json();
    } while (run.get("state").asText().equals("RUNNING"));
    assertEquals("DONE", run.get("state").asText(), run.toString());
    assertTrue(operator().get("/retention-runs").json().toString().contains(id));
  }

  private byte[] file() throws IOException {
    JsonNode archive = tenant.client().get("/archives").json().at("/items/0");
    Path path = TestDatabase.ARCHIVES.resolve(archive.get("file").asText());
    Set<String> names = new TreeSet<>();
    try (var files = Files.list(path.getParent())) {
      files.forEach(file -> names.add(file.getFileName().toString().replaceFirst("[^.]*", "")));
    }
    assertEquals(Set.of(".json", ".ndjson.gz"), names);
    return Files.readAllBytes(path);
  }

  /** Sends an archive as it is; answers what became of its lines. */
  private static JsonNode lines(TestTenant whose, byte[] file) throws IOException {
    String answer =
        whose
            .client()
            .post("/events", "application/x-ndjson", file, "Content-Encoding", "gzip")
            .expect(200)
            .text();
    return new com.fasterxml.jackson.databind.ObjectMapper()
        .readTree(answer.strip().lines().reduce((a, b) -> b).orElseThrow());
  }

  private static String sums(TestTenant whose) {
    String cells = "&granularity=15m&groupBy=vendor,model,account,variant,meter";
    String days = "&granularity=day&groupBy=project,model,meter";
    return whose.client().get(USAGE + cells).expect(200).text()
        + whose.client().get(USAGE + days).expect(200).text();
  }

  private static JsonNode verify(TestTenant whose) {
    return whose.operator().post(whose.path("/cells/verify"), "").expect(200).json();
  }

  private JsonNode find(String id) {
    return tenant.client().get("/events?source=test&id=" + id).expect(200).json().at("/items/0");
  }

  private void voided(String id) {
    tenant
        .client()
        .post("/events/void", "{\"source\":\"test\",\"id\":\"" + id + "\",\"reason\":\"wrong\"}")
        .expect(204);
  }

  private static void send(TestTenant whose, String event, int status) {
    whose.client().post("/events", EVENT, event).expect(status);
    assertTrue(whose.client().post("/events", BATCH, "[" + event + "]").status() < 300);
  }

  private String usage(String members) {
    return "{\"vendor\":\"" + vendor.id() + "\",\"model\":\"m1\"," + members + "}";
  }

  private static String response() {
    return """
    {"vendor":"zhipu","api":"chat","response":{"id":"r","model":"glm-4",
     "usage":{"prompt_tokens":50,"completion_tokens":7,"total_tokens":57}}}
    """;
  }

  private static String event(String id, String project, String data) {
    return TestTenant.event(id, "2024-07-15T08:00:00Z", data)
        .replaceFirst("\\{", project == null ? "{" : "{\"subject\":\"" + project + "\",");
  }
}
