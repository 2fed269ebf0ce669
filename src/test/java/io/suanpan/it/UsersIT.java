package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestTenant;
import org.junit.jupiter.api.Test;

/** Users of the console, kept over the API. */
class UsersIT extends ApiTest {
  private static final String VIEWER = "{\"login\":\"%s\",\"role\":\"tenant_viewer\"%s}";

  @Test
  void a_user_gets_a_password_that_is_told_once() {
    TestTenant tenant = TestTenant.create(operator());
    String login = "Once@" + tenant.id();
    JsonNode made =
        operator().post(tenant.path("/users"), VIEWER.formatted(login, "")).expect(201).json();
    assertTrue(made.get("password").asText().length() >= 12);
    assertTrue(made.get("temporary").asBoolean());
    JsonNode listed = operator().get(tenant.path("/users")).expect(200).json().at("/items/0");
    assertEquals(made.get("id"), listed.get("id"));
    assertEquals(login.toLowerCase(java.util.Locale.ROOT), listed.get("login").asText());
    assertFalse(listed.has("password"), listed.toString());
  }

  @Test
  void a_chosen_password_need_not_be_temporary() {
    TestTenant tenant = TestTenant.create(operator());
    String chosen = ",\"password\":\"a long enough one\",\"temporary\":false";
    JsonNode made =
        operator()
            .post(tenant.path("/users"), VIEWER.formatted("chosen@" + tenant.id(), chosen))
            .expect(201)
            .json();
    assertEquals("a long enough one", made.get("password").asText());
    assertFalse(made.get("temporary").asBoolean());
  }

  @Test
  void users_are_suspended_resumed_and_given_new_passwords() {
    TestTenant tenant = TestTenant.create(operator());
    JsonNode made =
        operator()
            .post(tenant.path("/users"), VIEWER.formatted("life@" + tenant.id(), ""))
            .expect(201)
            .json();
    String path = tenant.path("/users/" + made.get("id").asText());
    assertEquals("SUSPENDED", operator().post(path + "/suspend", "").json().get("state").asText());
    assertEquals("ACTIVE", operator().post(path + "/resume", "").json().get("state").asText());
    JsonNode reset = operator().post(path + "/reset-password", "").expect(200).json();
    assertFalse(reset.get("password").equals(made.get("password")));
    TestTenant other = TestTenant.create(operator());
    String elsewhere = other.path("/users/" + made.get("id").asText() + "/suspend");
    operator().post(elsewhere, "").expect(404);
  }

  @Test
  void what_will_not_do_is_refused_with_its_place() {
    TestTenant tenant = TestTenant.create(operator());
    String path = tenant.path("/users");
    assertRefused(path, "{\"login\":\"a b\",\"role\":\"tenant_viewer\"}", "/login");
    assertRefused(path, "{\"login\":\"a\",\"role\":\"king\"}", "/role");
    assertRefused(path, "{\"login\":\"a\",\"role\":\"operator\"}", "/role");
    assertRefused(
        path, "{\"login\":\"a\",\"role\":\"tenant_viewer\",\"password\":\"short\"}", "/password");
    String twice = VIEWER.formatted("twice@" + tenant.id(), "");
    operator().post(path, twice).expect(201);
    assertEquals("ALREADY_EXISTS", operator().post(path, twice).expect(409).code());
    tenant.client().get("/users").expect(403);
  }

  private void assertRefused(String path, String body, String pointer) {
    assertEquals(
        pointer, operator().post(path, body).expect(422).json().at("/errors/0/pointer").asText());
  }
}
