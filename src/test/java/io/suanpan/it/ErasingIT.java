package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.Eventually;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestStartup;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.Unzipped;
import io.suanpan.offboarding.TenantTables;
import io.suanpan.offboarding.TenantTables.Erased;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant has left: what of it goes, and what stays. */
class ErasingIT extends ApiTest {
  private TestTenant tenant;
  private String number;

  @BeforeEach
  void live() throws Exception {
    tenant = TestStartup.create(operator(), "Reiher GmbH");
    put("/quotas/tokens", TestQuotas.TOKENS_A_MONTH.formatted(1_000_000_000));
    post("/webhooks", "{\"url\":\"http://127.0.0.1:1/\",\"types\":[\"invoice.issued\"]}");
    post("/users", "{\"login\":\"" + tenant.id() + "\",\"role\":\"tenant_admin\"}");
    String fee = "{\"name\":\"Base\",\"amount\":\"5\",\"currency\":\"EUR\",%s}";
    post("/fees", fee.formatted("\"validFrom\":\"2024-07\",\"validTo\":\"2024-08\""));
    byte[] bad = "{\"id\":\"odd\"}\n".getBytes(StandardCharsets.UTF_8);
    tenant.client().post("/events", "application/x-ndjson", bad).expect(200);
    String reserved = "{\"vendor\":\"openai\",\"model\":\"gpt-4\",\"usage\":{\"input\":7}}";
    tenant.client().post("/reservations", reserved).expect(201);
    number = tenant.close("2024-07").at("/invoices/0/number").asText();
    archive();
  }

  @Test
  void only_one_that_has_left_with_all_invoiced_is_erased_and_only_if_it_is_meant() {
    refused("TENANT_NOT_OFFBOARDED", tenant.id());
    leave("{\"withoutExport\":true}");
    refused("INVALID_VALUE", "another");
    refused("INVALID_VALUE", tenant.id().toUpperCase(java.util.Locale.ROOT));
    assertEquals(
        "INVALID_REQUEST", operator().post(tenant.path("/erase"), "{}").expect(422).code());
    operator().get(tenant.path("/erase")).expect(404);
    late("2024-08-02");
    assertTrue(refused("USAGE_NOT_INVOICED", tenant.id()).text().contains("[2024-08]"));
    tenant.close("2024-08");
    late("2024-07-03");
    assertTrue(refused("USAGE_NOT_INVOICED", tenant.id()).text().contains("[2024-07]"));
    assertEquals("OFFBOARDED", operator().get(tenant.path("")).json().get("state").asText());
    assertTrue(rows("usage_event") > 0);
  }

  @Test
  void nobody_leaves_without_an_export_unless_none_is_wanted() {
    operator().get(tenant.path("/export")).expect(200);
    operator().post(tenant.path("/suspend"), "").expect(200);
    assertEquals("EXPORT_MISSING", offboard("").expect(409).code());
    assertEquals("EXPORT_MISSING", offboard("{\"withoutExport\":false}").expect(409).code());
    operator().get(tenant.path("/export")).expect(200);
    operator().post(tenant.path("/resume"), "").expect(200);
    operator().post(tenant.path("/suspend"), "").expect(200);
    assertEquals("EXPORT_MISSING", offboard("").expect(409).code());
    operator().get(tenant.path("/export")).expect(200);
    assertEquals("OFFBOARDED", offboard("").expect(200).json().get("state").asText());
    operator().post(tenant.path("/suspend"), "").expect(200);
    assertEquals("EXPORT_MISSING", offboard("").expect(409).code());
    offboard("{\"withoutExport\":true}").expect(200);
    assertEquals(1, audited("waive-export").size());
  }

  @Test
  void what_may_go_is_gone_and_invoices_are_as_they_were() throws Exception {
    TestTenant other = TestStartup.create(operator(), "Storch GmbH");
    Path archive = TestDatabase.ARCHIVES.resolve(tenant.id());
    assertTrue(Files.isDirectory(archive));
    operator().post(tenant.path("/suspend"), "").expect(200);
    Map<String, byte[]> zip = Unzipped.of(operator().get(tenant.path("/export")).body());
    assertEquals(28, Unzipped.lines(zip, name(zip, "events/archived-")).size());
    assertEquals(0, Unzipped.lines(zip, "events/events.ndjson.gz").size());
    String odd = String.join("", Unzipped.lines(zip, "events/quarantine.ndjson.gz"));
    assertTrue(odd.contains("{\\\"id\\\":\\\"odd\\\"}") && odd.contains("\"OPEN\""), odd);
    leave("");
    String begun =
        operator()
            .post(tenant.path("/erase"), "{\"confirm\":\"" + tenant.id() + "\"}")
            .expect(202)
            .text();
    assertTrue(begun.contains("\"openItems\":[{\"number\":\"" + number + "\""), begun);
    JsonNode erased = awaitErased();
    assertEquals(28, erased.at("/erased/events").asInt(), erased.toString());
    assertEquals(1, erased.at("/erased/archives").asInt(), erased.toString());
    assertEquals(1, erased.at("/erased/webhooks").asInt(), erased.toString());
    for (Erased each : TenantTables.erased()) {
      assertEquals(0, rows(each.table()), each.table());
    }
    assertFalse(Files.exists(archive));
    assertTrue(audited("end-erasure").get(0).contains("EVENTS=28"));
    assertEquals(28, other.requests());
    invoicesAreAsTheyWere(zip);
    nothingNewIsTaken();
    JsonNode again = operator().post(tenant.path("/erase"), confirmed()).expect(202).json();
    assertEquals(erased.get("endedAt"), again.get("endedAt"));
    assertEquals(erased.get("erased"), again.get("erased"));
  }

  private void invoicesAreAsTheyWere(Map<String, byte[]> before) throws Exception {
    String chain = "/invoices/verify?series=SP&year=" + TestBooks.year();
    JsonNode checked = operator().get(chain).expect(200).json();
    assertTrue(checked.get("checked").asInt() > 0, checked.toString());
    assertEquals(0, checked.get("breaks").size(), checked.toString());
    for (String ending : List.of(".csv", ".json", ".pdf")) {
      byte[] now = operator().get(tenant.path("/invoices/" + number + ending)).expect(200).body();
      if (!ending.equals(".pdf")) {
        assertArrayEquals(before.get("invoices/" + number + ending), now, ending);
      }
    }
    for (String syntax : List.of("cii", "ubl")) {
      byte[] xml =
          operator()
              .get(tenant.path("/invoices/" + number + ".xml?syntax=" + syntax))
              .expect(200)
              .body();
      assertArrayEquals(before.get("invoices/" + number + "-" + syntax + ".xml"), xml, syntax);
    }
    operator().get(tenant.path("/invoices/" + number + "/lines/1/explanation")).expect(200);
    String due = operator().get(tenant.path("/invoices/" + number)).json().get("payable").asText();
    String paid = "{\"amount\":\"" + due + "\",\"receivedOn\":\"2024-09-01\",\"reference\":\"r1\"}";
    operator().post(tenant.path("/invoices/" + number + "/payments"), paid).expect(200);
    assertEquals(0, operator().get(tenant.path("/erase")).json().get("openItems").size());
  }

  private void nothingNewIsTaken() {
    for (String path : List.of("/suspend", "/resume", "/vendor-accounts", "/webhooks", "/users")) {
      assertEquals("TENANT_ERASED", operator().post(tenant.path(path), "{}").code(), path);
    }
    assertEquals("TENANT_ERASED", operator().get(tenant.path("/export")).expect(409).code());
    String key = "{\"name\":\"new\",\"scopes\":[\"read\"]}";
    assertEquals("TENANT_ERASED", operator().post(tenant.path("/keys"), key).code());
    JsonNode left = operator().get(tenant.path("")).expect(200).json();
    assertEquals("ERASED", left.get("state").asText());
    assertEquals("Reiher GmbH", left.get("name").asText());
    assertFalse(left.has("email"));
    JsonNode run = tenant.close("2024-09");
    assertTrue(run.toString().contains("TENANT_ERASED"), run.toString());
    assertEquals(
        1, operator().get(tenant.path("/invoices")).expect(200).json().get("items").size());
  }

  private JsonNode awaitErased() throws InterruptedException {
    return Eventually.read(
        operator(), tenant.path("/erase"), read -> read.get("state").asText().equals("ERASED"));
  }

  private String confirmed() {
    return "{\"confirm\":\"" + tenant.id() + "\"}";
  }

  private Answer refused(String code, String confirm) {
    Answer answer = operator().post(tenant.path("/erase"), "{\"confirm\":\"" + confirm + "\"}");
    assertEquals(code, answer.code(), answer.text());
    return answer;
  }

  private void leave(String body) {
    operator().post(tenant.path("/suspend"), "");
    if (body.isEmpty()) {
      operator().get(tenant.path("/export")).expect(200);
    }
    offboard(body).expect(200);
  }

  private Answer offboard(String body) {
    return operator().post(tenant.path("/offboard"), body);
  }

  /** The operator brings it. */
  private void late(String day) {
    String event =
        TestTenant.event(
            "late-" + day, day + "T08:00:00Z", TestTenant.data("openai", "gpt-4", 9_000_000, 9));
    operator()
        .send(
            "/events",
            event.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            Client.EVENT,
            "X-Suanpan-Tenant",
            tenant.id())
        .expect(204);
  }

  private void post(String path, String body) {
    operator().post(tenant.path(path), body).expect(201);
  }

  private void put(String path, String body) {
    operator().call("PUT", tenant.path(path), body).expect(200);
  }

  private void archive() throws Exception {
    operator().call("PATCH", tenant.path(""), "{\"retentionDays\":31}").expect(200);
    TestDatabase.change(
        "UPDATE usage_event e JOIN tenant t ON t.tenant_id = e.tenant_id SET e.received_at ="
            + " e.received_at - INTERVAL 100 DAY WHERE t.code = '"
            + tenant.id()
            + "'");
    String run = operator().post("/retention-runs", "").expect(202).json().get("id").asText();
    Eventually.read(
        operator(),
        "/retention-runs/" + run,
        read -> !read.get("state").asText().equals("RUNNING"));
  }

  private static String name(Map<String, byte[]> zip, String start) {
    return zip.keySet().stream().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
  }

  private int rows(String table) {
    return Integer.parseInt(
        sql("SELECT COUNT(*) FROM " + table + " x JOIN tenant t USING (tenant_id)" + mine())
            .get(0));
  }

  private List<String> audited(String action) {
    return sql(
        "SELECT detail FROM audit_entry x JOIN tenant t USING (tenant_id)"
            + mine()
            + " AND action = '"
            + action
            + "'");
  }

  private String mine() {
    return " WHERE t.code = '" + tenant.id() + "'";
  }

  private static List<String> sql(String query) {
    try {
      return TestDatabase.rows(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
