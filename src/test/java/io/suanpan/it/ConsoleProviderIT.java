package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.TestProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People sign in at a provider of OpenID Connect; what they are follows from their groups. */
class ConsoleProviderIT extends ConsoleTest {
  @BeforeEach
  void allow() {
    window.allow(TestProvider.origin());
  }

  private void signInElsewhere(String subject, String claims) {
    window.go("/console/sign-in?then=%2Fconsole%2Fpassword");
    window.press("elsewhere");
    window.page().locator("input[name=username]").fill(subject);
    window.page().locator("textarea[name=claims]").fill(claims);
    window.page().locator("input[type=submit]").click();
  }

  private static String claims(String name, String group) {
    return "{\"preferred_username\":\"%s\",\"groups\":[\"%s\"]}".formatted(name, group);
  }

  @Test
  void an_operator_comes_in_and_goes_where_they_wanted() {
    window.go("/console/sign-in");
    window.picture("sign-in-elsewhere");
    signInElsewhere("subject-1", claims("Olga@suanpan.example", "suanpan-operators"));
    window.assertAt("/console/password");
    window.go("/console/tenants");
    window.assertShows("olga@suanpan.example");
    assertAudited("user:olga@suanpan.example", "sign-in OPERATOR by group suanpan-operators");
    assertEquals(
        List.of("NONE " + TestProvider.origin() + "/people subject-1"),
        rows(
            "SELECT CONCAT(password_kind, ' ', issuer, ' ', subject) FROM console_user"
                + " WHERE login = 'olga@suanpan.example'"));
  }

  @Test
  void a_role_follows_the_groups_and_other_sessions_end_with_it() {
    signInElsewhere("subject-2", claims("change@suanpan.example", "suanpan-operators"));
    window.assertAt("/console/password");
    try (BrowserWindow second = new BrowserWindow(server.toString())) {
      window.go("/console/tenants");
      second.allow(TestProvider.origin());
      BrowserWindow first = window;
      window = second;
      signInElsewhere("subject-2", claims("change@suanpan.example", "suanpan-billing"));
      window.assertAt("/console/password");
      window = first;
    }
    window.go("/console/tenants");
    window.assertAt("/console/sign-in");
    assertEquals(
        List.of("BILLING_OPERATOR"),
        rows("SELECT role FROM console_user WHERE login = 'change@suanpan.example'"));
  }

  @Test
  void whoever_is_in_no_group_or_takes_a_name_stays_outside() {
    signInElsewhere("subject-3", claims("stranger@suanpan.example", "guests"));
    window.assertAt("/console/sign-in");
    window.assertShows("you belong to no group");
    signInElsewhere("subject-4", claims("viewer@suanpan.example", "absent"));
    window.assertShows("you belong to no group");
    signInElsewhere("subject-5", claims("operator", "suanpan-operators"));
    window.assertShows("you belong to no group");
    assertAudited("user:operator", "refuse-sign-in there is another user of that name");
    window.go("/console/tenants");
    window.assertAt("/console/sign-in");
  }

  @Test
  void an_answer_that_this_browser_has_not_asked_for_counts_nothing() {
    window.go("/console/oidc/callback?code=any&state=any");
    window.assertAt("/console/sign-in");
    window.assertShows("could not be reached");
    window.go("/console/sign-in");
    window.press("elsewhere");
    window.page().waitForURL(url -> url.startsWith(TestProvider.origin()));
    window.go("/console/oidc/callback?code=any&state=forged");
    window.assertAt("/console/sign-in");
    window.assertShows("could not be reached");
  }

  @Test
  void nobody_has_a_password_here_who_signs_in_elsewhere() {
    signInElsewhere("subject-6", claims("both@suanpan.example", "suanpan-billing"));
    window.assertAt("/console/password");
    window.go("/console/tenants");
    signOut();
    signIn(new Person("both@suanpan.example", "whatever it may be"));
    window.assertShows("do not match");
    assertTrue(
        audited("user:both@suanpan.example").stream()
            .anyMatch(entry -> entry.contains("signs in elsewhere")));
  }

  @Test
  void nobody_comes_in_for_a_tenant_that_has_left() {
    String body =
        """
        {"id":"provided","name":"Provided","region":"DE","timeZone":"Europe/Berlin",
         "currency":"EUR","tax":{"category":"O"}}
        """;
    operator().post("/tenants", body).expect(201);
    signInElsewhere("subject-7", claims("first@provided.example", "viewers"));
    window.assertAt("/console/password");
    operator().post("/tenants/provided/suspend", "").expect(200);
    operator().post("/tenants/provided/offboard", "{\"withoutExport\":true}").expect(200);
    window.go("/console/password");
    window.assertAt("/console/sign-in");
    signInElsewhere("subject-8", claims("second@provided.example", "viewers"));
    window.assertShows("you belong to no group");
  }
}
