package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.TestDatabase.rows;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs over several tenants: drafts and their review, parking, stopping, the trail they leave. */
class BillingRunsIT extends ApiTest {
  @BeforeEach
  void issuer() {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
  }

  @Test
  void drafts_wait_for_review_and_are_issued_as_they_were_seen() {
    TestTenant approved = used("EUR");
    TestTenant changed = used("EUR");
    JsonNode run = run("\"issue\":false", approved, changed);
    assertEquals("DRAFT", run.get("mode").asText());
    assertEquals(2, run.get("done").asInt());
    assertEquals(0, approved.client().get("/invoices").json().get("items").size());

    JsonNode drafts = operator().get("/drafts?run=" + id(run)).expect(200).json().get("items");
    assertEquals(
        List.of(approved.id(), changed.id()).stream().sorted().toList(),
        drafts.findValuesAsText("tenant").stream().sorted().toList());
    JsonNode draft = draft(run, approved);
    assertEquals("DRAFT", draft.get("state").asText());
    assertEquals("23.44", draft.get("content").get("total").asText());
    assertFalse(draft.get("content").has("number"));

    JsonNode issued = approve(draft, "{}").expect(200).json();
    assertEquals("ISSUED", issued.get("state").asText());
    JsonNode invoice = approved.client().get("/invoices").json().get("items").get(0);
    assertEquals(issued.get("number"), invoice.get("number"));
    assertEquals("23.44", invoice.get("total").asText());
    assertEquals("DRAFT_DECIDED", approve(draft, "{}").expect(409).code());

    late(changed);
    JsonNode stale = draft(run, changed);
    assertEquals("DRAFT_STALE", approve(stale, "{}").expect(409).code());
    assertEquals("46.87", draft(run, changed).get("total").asText());
    assertEquals(0, changed.client().get("/invoices").json().get("items").size());
    approve(stale, "{}").expect(200);
    assertEquals(
        "46.87",
        changed.client().get("/invoices").json().get("items").get(0).get("total").asText());
  }

  @Test
  void a_rejected_draft_leaves_the_month_open_and_a_trail() throws SQLException {
    TestTenant rejected = used("EUR");
    JsonNode run = run("\"issue\":false", rejected);
    String no = draft(run, rejected).get("id").asText();
    operator().post("/drafts/" + no + "/reject", "{\"reason\":\"ask sales\"}").expect(200);
    assertEquals("REJECTED", draft(run, rejected).get("state").asText());
    assertEquals(0, rejected.client().get("/invoices").json().get("items").size());
    assertEquals(
        List.of("draft-invoice", "rejected-draft"),
        rows(
            "SELECT action FROM audit_entry a JOIN tenant t ON t.tenant_id = a.tenant_id"
                + " WHERE t.code = '"
                + rejected.id()
                + "' AND detail LIKE '%"
                + no
                + "%' ORDER BY entry_id"));
  }

  @Test
  void changes_are_accepted_when_told_so_and_a_later_draft_supersedes() {
    TestTenant tenant = used("EUR");
    JsonNode first = draft(run("\"issue\":false", tenant), tenant);
    JsonNode secondRun = run("\"issue\":false", tenant);
    assertEquals("DRAFT_DECIDED", approve(first, "{}").expect(409).code());
    late(tenant);
    JsonNode issued =
        approve(draft(secondRun, tenant), "{\"acceptChanges\":true}").expect(200).json();
    JsonNode invoice = tenant.client().get("/invoices").json().get("items").get(0);
    assertEquals(issued.get("number"), invoice.get("number"));
    assertEquals("46.87", invoice.get("total").asText());
  }

  @Test
  void all_drafts_of_a_run_are_issued_at_once_and_those_that_changed_are_parked() {
    TestTenant one = used("EUR");
    TestTenant two = used("USD");
    TestTenant changed = used("EUR");
    JsonNode run = run("\"issue\":false", one, two, changed);
    late(changed);
    JsonNode approval =
        await(
            operator()
                .post("/billing-runs/" + id(run) + "/approve", "{}")
                .expect(202)
                .json()
                .get("id")
                .asText());
    assertEquals("APPROVE", approval.get("mode").asText());
    assertEquals(id(run), approval.get("draftsOf").asText());
    assertEquals(2, approval.get("done").asInt());
    assertEquals(1, approval.get("parkedCount").asInt());
    JsonNode parked = approval.get("parked").get(0);
    assertEquals(changed.id(), parked.get("tenant").asText());
    assertTrue(parked.get("reason").asText().startsWith("DRAFT_STALE"), parked.toString());
    assertEquals(1, two.client().get("/invoices").json().get("items").size());
    assertEquals(0, changed.client().get("/invoices").json().get("items").size());
  }

  @Test
  void warnings_say_what_a_reviewer_should_look_at() {
    TestTenant tenant = TestTenant.create(operator(), "\"region\":\"DE\",\"currency\":\"EUR\"");
    send(tenant, event("june", "2024-06-15T00:00:00Z", data("zhipu", "glm-4", 100_000, 0)));
    tenant.close("2024-06");
    send(
        tenant,
        event("july", "2024-07-15T00:00:00Z", data("openai", "gpt-4o", 100_000_000, 0)),
        event("new", "2024-07-15T00:00:00Z", data("openai", "gpt-99", 5, 0)));
    JsonNode warnings = draft(run("\"issue\":false", tenant), tenant).get("warnings");
    assertEquals(
        List.of(
            "TOTAL_DOUBLED", "ACCOUNT_MISSING", "UNPRICED_USAGE", "NO_TAX_PROFILE", "NO_ADDRESS"),
        warnings.findValuesAsText("kind"));
    assertEquals("no price for openai gpt-99", warnings.get(2).get("detail").asText());
  }

  @Test
  void one_that_cannot_be_closed_is_parked_the_others_go_on_and_the_next_run_takes_it() {
    TestTenant fine = used("EUR");
    TestTenant broken = used("EUR");
    send(broken, event("early", "2024-06-15T00:00:00Z", data("zhipu", "glm-4", 9, 0)));
    JsonNode run = run("\"issue\":true", fine, broken);
    assertEquals(1, run.get("done").asInt());
    assertEquals(0, run.get("remaining").asInt());
    JsonNode items = operator().get("/billing-runs/" + id(run) + "/items").expect(200).json();
    JsonNode item = items.get("items").get(0);
    assertEquals(broken.id(), item.get("tenant").asText());
    assertEquals("PERIOD_OUT_OF_ORDER: close first: [2024-06]", item.get("reason").asText());
    broken.close("2024-06");
    JsonNode second = run("\"issue\":true", fine, broken);
    assertEquals(2, second.get("done").asInt());
    assertEquals(1, fine.client().get("/invoices").json().get("items").size());
  }

  @Test
  void a_run_is_stopped_with_a_reason_and_listed() throws SQLException {
    // Enough of them that the run cannot be done before it is stopped.
    List<TestTenant> tenants = Stream.generate(() -> used("EUR")).limit(40).toList();
    String id = start("\"dryRun\":true", tenants);
    JsonNode stopped =
        operator()
            .post("/billing-runs/" + id + "/stop", "{\"reason\":\"wrong month\"}")
            .expect(200)
            .json();
    assertEquals("STOPPED", stopped.get("state").asText());
    JsonNode run = operator().get("/billing-runs/" + id).expect(200).json();
    assertTrue(run.get("remaining").asInt() > 0, run.toString());
    assertEquals(
        "STOPPED",
        operator()
            .post("/billing-runs/" + id + "/stop", "{}")
            .expect(200)
            .json()
            .get("state")
            .asText());
    JsonNode newest = operator().get("/billing-runs?limit=1").expect(200).json();
    assertEquals(id, newest.get("items").get(0).get("id").asText());
    assertEquals(id, newest.get("next").asText());
    JsonNode older = operator().get("/billing-runs?limit=1&cursor=" + id).expect(200).json();
    assertFalse(older.get("items").toString().contains(id));
    assertEquals(
        List.of("start-billing-run", "stop-billing-run"),
        rows("SELECT action FROM audit_entry WHERE detail LIKE '" + id + "%' ORDER BY entry_id"));
  }

  private static String id(JsonNode run) {
    return run.get("id").asText();
  }

  private JsonNode draft(JsonNode run, TestTenant tenant) {
    for (JsonNode draft : operator().get("/drafts?run=" + id(run)).json().get("items")) {
      if (draft.get("tenant").asText().equals(tenant.id())) {
        return operator().get("/drafts/" + draft.get("id").asText()).expect(200).json();
      }
    }
    throw new AssertionError("no draft of " + tenant.id());
  }

  private Answer approve(JsonNode draft, String body) {
    return operator().post("/drafts/" + draft.get("id").asText() + "/approve", body);
  }

  private JsonNode run(String how, TestTenant... tenants) {
    return await(start(how, List.of(tenants)));
  }

  private String start(String how, List<TestTenant> tenants) {
    String names = tenants.stream().map(t -> "\"" + t.id() + "\"").collect(Collectors.joining(","));
    return operator()
        .post("/billing-runs", "{\"period\":\"2024-07\"," + how + ",\"tenants\":[" + names + "]}")
        .expect(202)
        .json()
        .get("id")
        .asText();
  }

  private JsonNode await(String run) {
    while (true) {
      JsonNode view = operator().get("/billing-runs/" + run).expect(200).json();
      if (!view.get("state").asText().equals("RUNNING")) {
        return view;
      }
    }
  }

  /** 154.00 CNY, 19.70 EUR, 23.44 EUR with tax. */
  private TestTenant used(String currency) {
    TestTenant tenant =
        TestTenant.create(
            operator(),
            "\"region\":\"DE\",\"timeZone\":\"Europe/Berlin\",\"currency\":\""
                + currency
                + "\",\"tax\":{\"category\":\"S\",\"rate\":\"19\"}");
    send(tenant, event("a", "2024-07-15T08:00:00Z", data("zhipu", "glm-4", 1_200_000, 340_000)));
    return tenant;
  }

  private static void late(TestTenant tenant) {
    send(tenant, event("b", "2024-07-15T08:00:00Z", data("zhipu", "glm-4", 1_200_000, 340_000)));
  }

  private static void send(TestTenant tenant, String... events) {
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
  }
}
