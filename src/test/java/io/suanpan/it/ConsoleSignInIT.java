package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestTenant;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming in and going out. */
class ConsoleSignInIT extends ConsoleTest {
  @Test
  void whoever_signs_in_comes_to_where_they_wanted() {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    signOut();
    window.go("/console/keys?tenant=" + tenant.id());
    window.assertAt("/console/sign-in");
    window.press("look:de");
    window.fill("sign-in:login", " Operator ");
    window.fill("sign-in:password", OPERATORS_PASSWORD);
    window.press("sign-in:go");
    window.assertAt("/console/keys");
    assertTrue(window.page().url().endsWith("?tenant=" + tenant.id()), window.page().url());
    signOut();
    window.go("/console/tenants");
    window.assertAt("/console/sign-in");
    assertAudited("user:operator", "sign-in OPERATOR");
    assertAudited("user:operator", "sign-out");
  }

  @Test
  void nobody_is_led_to_another_host() {
    signInAsOperator();
    for (String trap :
        List.of("//evil.example/", "https://evil.example/", "/console//evil.example")) {
      window.go("/console/sign-in?then=" + trap);
      window.fill("sign-in:login", "operator");
      window.fill("sign-in:password", OPERATORS_PASSWORD);
      window.press("sign-in:go");
      window.assertAt("/console/overview");
    }
  }

  @Test
  void a_given_password_is_changed_before_anything_else() {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    Person viewer = newUser(tenant, "TENANT_VIEWER");
    window.page().reload();
    window.assertShowsNot(viewer.password());
    signOut();
    signIn(viewer);
    window.assertAt("/console/password");
    window.go("/console/quotas");
    window.assertAt("/console/password");
    changePassword(viewer.password(), "too short");
    window.assertShows("At least 12 characters");
    changePassword("not the present one", "quite another long one");
    window.assertShows("That is not your present password.");
    changePassword(viewer.password(), viewer.password());
    window.assertShows("not the present one");
    changePassword(viewer.password(), "quite another long one");
    window.assertAt("/console/costs");
    window.assertShows("Your password has been changed.");
    signOut();
    signIn(viewer);
    window.assertShows("do not match");
    assertAudited("user:" + viewer.login(), "change-password", "GIVEN -> CHOSEN");
    assertAudited("user:" + viewer.login(), "refuse-sign-in", "wrong password");
    assertEquals(
        List.of(),
        rows("SELECT entry_id FROM audit_entry WHERE detail LIKE '%" + viewer.password() + "%'"));
  }

  @Test
  void five_wrong_passwords_lock_out_even_the_right_one() throws SQLException {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    Person viewer = newUser(tenant, "TENANT_VIEWER");
    signOut();
    for (int i = 0; i < 5; i++) {
      signIn(new Person(viewer.login(), "wrong password " + i));
      window.assertShows("do not match");
    }
    signIn(viewer);
    window.assertShows("do not match");
    window.picture("sign-in-refused");
    assertAudited("user:" + viewer.login(), "refuse-sign-in", "locked until");
    // The wait is over.
    TestDatabase.change(
        "UPDATE console_user SET locked_until = '2024-01-01' WHERE login = '"
            + viewer.login()
            + "'");
    signIn(viewer);
    window.assertAt("/console/password");
  }

  @Test
  void a_session_has_an_id_of_its_own_and_ends_with_its_user() throws SQLException {
    TestTenant tenant = TestTenant.create(operator());
    window.go("/console/sign-in");
    String before = window.cookie("suanpan-session");
    Person admin = asNewUser(tenant, "TENANT_ADMIN");
    assertNotEquals(before, window.cookie("suanpan-session"));
    Cookie cookie =
        window.page().context().cookies().stream()
            .filter(each -> each.name.equals("suanpan-session"))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.httpOnly);
    assertEquals(SameSiteAttribute.LAX, cookie.sameSite);
    TestDatabase.change(
        "UPDATE console_user SET version = version + 1 WHERE login = '" + admin.login() + "'");
    window.go("/console/quotas");
    window.assertAt("/console/sign-in");
  }

  @Test
  void a_new_password_and_a_suspension_end_the_sessions_there_are() {
    TestTenant tenant = TestTenant.create(operator());
    Person viewer = asNewUser(tenant, "TENANT_VIEWER");
    try (BrowserWindow viewers = window) {
      window = new BrowserWindow(server.toString());
      signInAsOperator();
      window.go("/console/users?tenant=" + tenant.id());
      window.pressNamed("New password");
      window.confirm();
      String given = window.text("#secret").split("\n", -1)[1];
      viewers.go("/console/quotas");
      viewers.assertAt("/console/sign-in");
      assertEquals(List.of(), viewers.faults());
      window.pressNamed("Suspend");
      window.confirm();
      window.assertShows("The user is suspended.");
      signOut();
      signIn(new Person(viewer.login(), given));
      window.assertShows("do not match");
    }
    assertAudited("user:operator", "reset-password " + viewer.login(), "CHOSEN ->");
    assertAudited("user:operator", "change-user " + viewer.login(), "ACTIVE", "-> ", "SUSPENDED");
    assertAudited("user:" + viewer.login(), "refuse-sign-in suspended");
  }

  @Test
  void browsers_are_told_to_run_and_frame_nothing_else() {
    Response page = window.go("/console/sign-in");
    String policy = page.headerValue("content-security-policy");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.matches(".*script-src 'self' 'nonce-[^']+';?"), policy);
    assertEquals("nosniff", page.headerValue("x-content-type-options"));
    assertEquals("same-origin", page.headerValue("referrer-policy"));
    assertEquals("no-store", page.headerValue("cache-control"));
  }
}
