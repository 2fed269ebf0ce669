package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Client;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What operators do in the console, and what the API then says. */
class ConsoleWorkIT extends ConsoleTest {
  private static final String OPERATOR = "user:operator";

  @Test
  void a_quota_that_is_set_refuses_over_the_api() {
    TestTenant tenant = quotaTenant();
    TestQuotas api = new TestQuotas(tenant, Instant.now());
    signInAsOperator();
    window.go("/console/quotas?tenant=" + tenant.id());
    window.assertShows("No quotas");
    window.pressNamed("New quota");
    window.fill("quota:name", "tokens");
    window.fill("quota:limit", "1.5.0");
    window.press("quota:save");
    window.assertShows("Write a number such as 1,000,000 or 2.5.");
    window.fill("quota:limit", "1,000");
    window.choose("quota:vendor", "zhipu");
    window.press("quota:save");
    window.assertShows("Quota tokens has been saved and holds now.");
    api.reserve(600, 0).expect(201);
    assertEquals("QUOTA_EXCEEDED", api.reserve(600, 0).expect(429).code());
    window.go("/console/quotas?tenant=" + tenant.id());
    window.assertShows("600");
    window.picture("quotas");
    raise();
    api.reserve(600, 0).expect(201);
    window.pressNamed("End raises");
    window.confirm();
    window.assertShows("The raises of quota tokens have ended.");
    api.reserve(600, 0).expect(429);
    window.pressNamed("Remove");
    window.page().locator(".ui-dialog:visible").waitFor();
    window.picture("confirm");
    window.confirm();
    window.assertShows("Quota tokens has been removed.");
    api.reserve(600, 0).expect(201);
    assertAudited(OPERATOR, "set-quota nothing -> Quota", "name=tokens", "amount=1000");
    assertAudited(OPERATOR, "raise-quota tokens", "by=500", "launch");
    assertAudited(OPERATOR, "end-quota-raises tokens");
    assertAudited(OPERATOR, "remove-quota Quota", "-> nothing");
  }

  private TestTenant quotaTenant() {
    TestTenant tenant = TestTenant.create(operator());
    String key =
        operator()
            .post(
                tenant.path("/keys"),
                "{\"name\":\"gateway\",\"scopes\":[\"ingest\",\"read\",\"quota\"]}")
            .expect(201)
            .json()
            .get("key")
            .asText();
    return new TestTenant(tenant.id(), operator().with(key), operator());
  }

  private void raise() {
    window.pressNamed("Raise for a while");
    window.fill("raise:by", "500");
    window.fill("raise:to", "2020-01-01T00:00");
    window.fill("raise:reason", "launch");
    window.press("raise:save");
    window.assertShows("Give a time that lies ahead.");
    window.fill("raise:to", "2099-01-01T00:00");
    window.picture("raise");
    window.press("raise:save");
    window.assertShows("Quota tokens has been raised.");
    window.assertShows("1,500");
    window.assertAt("/console/quotas");
  }

  @Test
  void a_default_holds_for_whoever_has_no_quota_of_its_name() {
    TestTenant tenant = quotaTenant();
    TestQuotas api = new TestQuotas(tenant, Instant.now());
    signInAsOperator();
    window.go("/console/quota-defaults");
    window.assertShows("No defaults");
    window.picture("quota-defaults-none");
    window.fill("quota:name", "everybody");
    window.fill("quota:limit", "1,000");
    window.press("quota:save");
    window.assertShows("everybody");
    window.picture("quota-defaults");
    assertEquals("QUOTA_EXCEEDED", api.reserve(1200, 0).expect(429).code());
    api.put("everybody", TestQuotas.TOKENS_A_MONTH.formatted(2000)).expect(200);
    api.reserve(1200, 0).expect(201);
    window.pressNamed("Remove");
    window.confirm();
    window.assertShows("No defaults");
    assertAudited(OPERATOR, "set-default-quota nothing -> Quota", "name=everybody", "amount=1000");
    assertAudited(OPERATOR, "remove-default-quota Quota", "name=everybody", "-> nothing");
  }

  @Test
  void a_quotas_history_shows_what_each_window_used() {
    TestTenant tenant = quotaTenant();
    TestQuotas api = new TestQuotas(tenant, Instant.now());
    api.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(100_000)).expect(200);
    signInAsOperator();
    window.go("/console/quotas?tenant=" + tenant.id());
    window.pressNamed("History");
    window.assertShowsNot("1,234");
    api.use("now", "glm-4", 1234, 0);
    window.page().reload();
    window.assertShows("1,234");
    window.picture("quota-history");
  }

  @Test
  void bars_follow_what_is_used_by_themselves() {
    TestTenant tenant = quotaTenant();
    TestQuotas api = new TestQuotas(tenant, Instant.now());
    api.put("tokens", TestQuotas.TOKENS_A_MONTH.formatted(1000)).expect(200);
    signInAsOperator();
    window.go("/console/quotas?tenant=" + tenant.id());
    window.assertShows("0%");
    api.use("live", "glm-4", 910, 0);
    window.assertShows("91%");
  }

  @Test
  void a_key_is_shown_once_and_works_until_it_is_revoked() {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    window.go("/console/keys?tenant=" + tenant.id());
    window.fill("key:name", "dashboard");
    window.press("key:create");
    String secret = window.text("#secret");
    window.picture("key-once");
    Client key = operator().with(secret);
    key.get("/quotas").expect(200);
    window.page().reload();
    window.assertShows("dashboard");
    window.assertShowsNot(secret);
    window.page().locator("tr:has-text('dashboard') button").click();
    window.confirm();
    window.assertShows("The key has been revoked.");
    key.get("/quotas").expect(401);
    assertAudited(OPERATOR, "issue-key key_");
    assertAudited(OPERATOR, "revoke-key key_");
  }

  @Test
  void a_tenant_is_created_found_changed_and_suspended() {
    String id = "console-" + System.nanoTime();
    signInAsOperator();
    window.go("/console/tenant");
    window.fill("details:id", "Not An Id");
    window.fill("details:name", "Räder & Söhne <算>");
    window.choose("details:category", "S");
    window.press("details:save");
    window.assertShows("1 to 63 small letters");
    window.fill("details:id", id);
    window.press("details:save");
    window.assertShows("A percentage above 0");
    window.fill("details:rate", "19");
    window.press("details:save");
    window.assertShows("Räder & Söhne <算> has been saved.");
    window.go("/console/tenants?search=" + id.toUpperCase(java.util.Locale.ROOT));
    window.assertShows("Räder & Söhne <算>");
    window.go("/console/tenants?search=%25_%25");
    window.assertShows("Nothing found");
    window.go("/console/tenant?tenant=" + id);
    window.fill("details:email", "not an address");
    window.press("details:save");
    window.assertAt("/console/tenant");
    window.fill("details:email", "pay@example.com");
    window.press("details:save");
    window.assertShows("has been saved.");
    assertEquals(
        "pay@example.com",
        operator().get("/tenants/" + id).expect(200).json().get("email").asText());
    window.go("/console/tenant?tenant=" + id);
    window.press("state:suspend");
    window.confirm();
    window.assertShows("is suspended.");
    assertEquals(
        "SUSPENDED", operator().get("/tenants/" + id).expect(200).json().get("state").asText());
    window.press("state:resume");
    window.assertShows("works again.");
    assertAudited(OPERATOR, "create-tenant", "code=" + id);
    assertAudited(OPERATOR, "change-tenant", "email=null", "-> Tenant", "email=pay@example.com");
    assertAudited(OPERATOR, "state=ACTIVE", "-> Tenant", "state=SUSPENDED", "code=" + id);
  }
}
