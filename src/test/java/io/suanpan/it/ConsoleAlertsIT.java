package io.suanpan.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestReceiver;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestWebhooks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Webhooks, deliveries, quarantine and the audit log in the console, and what the API then says.
 */
class ConsoleAlertsIT extends ConsoleTest {
  private static final String OPERATOR = "user:operator";

  @Test
  void a_webhook_is_made_fails_is_replayed_and_removed() throws Exception {
    TestTenant tenant = TestTenant.create(operator());
    try (TestReceiver receiver = new TestReceiver()) {
      TestWebhooks hooks = new TestWebhooks(tenant, receiver);
      signInAsOperator();
      window.go("/console/webhooks?tenant=" + tenant.id());
      window.assertShows("No webhooks yet");
      window.picture("webhooks-none");
      window.fill("webhook:url", "ftp://example.com/");
      window.press("webhook:create");
      window.assertShows("An address that begins with https://");
      window.fill("webhook:url", receiver.url("/hook"));
      window.fill("webhook:description", "Billing <b>bot</b>");
      window.page().locator("label:has-text('Invoices')").click();
      window.press("webhook:create");
      String secret = window.text("#secret");
      window.picture("webhook-once");
      window.page().reload();
      window.assertShows("Billing <b>bot</b>");
      window.assertShowsNot(secret);
      JsonNode made = hooks.webhooks().get(0);
      assertEquals("[\"invoice.*\"]", made.get("types").toString());
      tellByEmail(tenant);
      receiver.then(
          TestReceiver.status(500, "no"),
          TestReceiver.status(500, "no"),
          TestReceiver.status(503, "still <i>no</i>"));
      window.pressNamed("Send a test");
      window.assertShows("A test is on its way.");
      hooks.await("dead");
      assertTrue(receiver.received().get(0).isSignedBy(secret));
      window.go("/console/deliveries?tenant=" + tenant.id() + "&state=dead");
      window.assertShows("HTTP 503: still <i>no</i>");
      window.picture("deliveries-dead");
      window.pressNamed("Send again");
      window.assertShows("It is sent again at once.");
      assertEquals(4, hooks.await("delivered").get("attempts").asInt());
      window.go("/console/deliveries?tenant=" + tenant.id() + "&state=pending");
      window.assertShows("No deliveries");
      rotateAndRemove(tenant, hooks, secret);
    }
  }

  private void tellByEmail(TestTenant tenant) {
    window.fill("emails:addresses", "ops@example.com, somebody");
    window.press("emails:save");
    window.assertShows("Up to 10 e-mail addresses");
    window.fill("emails:addresses", "ops@example.com, pay@example.com");
    window.press("emails:save");
    window.assertShows("Saved.");
    JsonNode told = operator().get("/tenants/" + tenant.id()).expect(200).json().get("alerts");
    assertEquals("[\"ops@example.com\",\"pay@example.com\"]", told.get("emails").toString());
    window.picture("webhooks");
  }

  private void rotateAndRemove(TestTenant tenant, TestWebhooks hooks, String secret) {
    window.go("/console/webhooks?tenant=" + tenant.id());
    window.pressNamed("New secret");
    window.confirm();
    window.page().locator("#secret").waitFor();
    assertFalse(window.text("#secret").equals(secret));
    window.assertShows("The secret before signs too, until");
    window.pressNamed("Remove");
    window.confirm();
    window.assertShows("The webhook has been removed.");
    assertTrue(hooks.webhooks().isEmpty());
    for (String action : List.of("create", "test", "rotate-webhook-secret", "remove")) {
      String said = action.contains("-") ? action : action + "-webhook";
      assertAudited(OPERATOR, said + " whk_", "127.0.0.1");
    }
    assertAudited(OPERATOR, "replay-delivery");
  }

  @Test
  void what_waits_in_quarantine_is_looked_at_counted_or_discarded() {
    TestTenant tenant = TestTenant.create(operator());
    quarantine(tenant, "early", "zhipu\",\"vendorAccount\":\"lab", "2024-07-15T08:00:00Z");
    for (int i = 0; i < 30; i++) {
      quarantine(tenant, "lost-" + i, "newcomer", "2024-07-15T08:00:00Z");
    }
    asNewUser(tenant, "TENANT_ADMIN");
    window.go("/console/quarantine");
    assertEquals(25, window.page().locator("#quarantined tbody tr").count());
    window.picture("quarantine");
    window.pressNamed("Older");
    assertEquals(6, window.page().locator("#quarantined tbody tr").count());
    window.page().locator("tr:has-text('early') a.button").click();
    window.assertAt("/console/quarantined");
    window.assertShows("\"vendorAccount\" : \"lab\"");
    window.picture("quarantined");
    window.press("decide:replay");
    window.assertShows("lab");
    assertEquals(0, tenant.requests());
    operator()
        .post(
            tenant.path("/vendor-accounts"),
            """
            {"vendor":"zhipu","name":"lab","region":"CN","currency":"CNY",
             "openedOn":"2024-07-01"}
            """)
        .expect(201);
    window.press("decide:replay");
    window.assertShows("The event is counted now.");
    assertEquals(1, tenant.requests());
    window.page().locator("tr:has-text('lost-29') a.button").click();
    window.press("decide:discard");
    window.confirm();
    window.assertShows("The event has been discarded.");
    window.go("/console/quarantine?state=discarded");
    window.assertShows("lost-29");
    assertEquals(
        29, tenant.client().get("/quarantine?limit=100").expect(200).json().get("items").size());
    List<String> done =
        rows("SELECT detail FROM audit_entry WHERE action = 'quarantine' AND actor LIKE 'user:%'");
    assertTrue(done.stream().anyMatch(detail -> detail.endsWith("REPLAYED")), done.toString());
    assertTrue(done.stream().anyMatch(detail -> detail.endsWith("DISCARDED")), done.toString());
    nothingOfOthers();
  }

  private static void quarantine(TestTenant tenant, String id, String vendor, String time) {
    String event =
        TestTenant.event(
            id, time, TestTenant.data(vendor.split("\"", 2)[0], "glm-4", 12_000, 3_400));
    if (vendor.contains("\"")) {
      event = event.replace("\"zhipu\"", "\"" + vendor + "\"");
    }
    tenant
        .client()
        .post(
            "/events",
            Client.BATCH,
            ("[" + event + "]").getBytes(UTF_8),
            "Prefer",
            "handling=lenient")
        .expect(200);
  }

  /** Not even of the same number, and not by a forged form. */
  private void nothingOfOthers() {
    TestTenant other = TestTenant.create(operator());
    quarantine(other, "theirs", "newcomer", "2024-07-15T08:00:00Z");
    String entry = other.client().get("/quarantine").expect(200).json().at("/items/0/id").asText();
    window.assertNotThere("/console/quarantined?entry=" + entry);
    for (String page : List.of("webhooks", "deliveries", "quarantine", "quarantined", "costs")) {
      window.assertNotThere("/console/" + page + "?tenant=" + other.id() + "&entry=" + entry);
      window.assertShowsNot("theirs");
    }
    window.assertNotThere("/console/audit");
    window.assertNotThere("/console/overview");
    window.go("/console/webhooks");
    assertEquals(0, window.page().locator("main input:visible, main button:visible").count());
  }

  @Test
  void the_audit_log_shows_what_has_changed() {
    TestTenant tenant = TestTenant.create(operator());
    for (int limit = 100; limit <= 128; limit++) {
      operator()
          .call(
              "PUT",
              tenant.path("/quotas/tokens"),
              "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"month\",\"limit\":\"%d\"}"
                  .formatted(limit))
          .expect(200);
    }
    operator().post(tenant.path("/keys"), "{\"name\":\"app\",\"scopes\":[\"ingest\"]}").expect(201);
    signInAsOperator();
    window.go("/console/audit?tenant=" + tenant.id());
    assertEquals(25, window.page().locator("#entries > tbody > tr").count());
    assertEquals("issue-key", actions().get(0));
    window.pressNamed("Older");
    window.assertShows("Latest");
    assertEquals("create-tenant", actions().get(actions().size() - 1));
    window.go("/console/audit?tenant=" + tenant.id());
    window.choose("action", "set-quota");
    window.page().locator(".filter button").click();
    window.assertShows("Show all");
    assertEquals(Set.of("set-quota"), Set.copyOf(actions()));
    assertEquals("127", amount("del"));
    assertEquals("128", amount("ins"));
    window.picture("audit");
    window.go("/console/audit?tenant=" + tenant.id() + "&from=2020-01-01&to=2020-01-31");
    window.assertShows("No entries");
    window.go("/console/audit?actor=user:operator&action=sign-in");
    assertEquals(Set.of("sign-in"), Set.copyOf(actions()));
    assertEquals(
        0, window.page().locator("#entries tbody tr:not(:has-text('user:operator'))").count());
    window.press("look:de");
    window.assertShows("Protokoll");
    window.press("look:zh");
    window.assertShows("审计日志");
    window.press("look:en");
    window.go("/console/audit");
    window.picture("audit-all");
  }

  private String amount(String which) {
    return window
        .page()
        .locator("#entries .changes li:has-text('amount') " + which)
        .first()
        .innerText();
  }

  private List<String> actions() {
    return window.page().locator("#entries .deed > .chip").allInnerTexts();
  }
}
