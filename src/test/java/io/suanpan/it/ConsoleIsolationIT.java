package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may not see or do does not exist for them, whatever they write into the URL. */
class ConsoleIsolationIT extends ConsoleTest {
  private static final List<String> PAGES_OF_OPERATORS =
      List.of(
          "/console/overview",
          "/console/audit",
          "/console/tenants",
          "/console/tenant",
          "/console/quota",
          "/console/raise?name=x");

  private static final String NOT_THERE = "It does not exist, or it is not for you to see.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console/",
        "/console/tenants",
        "/console/tenants.xhtml",
        "//console/tenants",
        "/console;a=b/tenants",
        "/;a/console/tenants",
        "/faces/console/tenants.xhtml",
        "/console/../console/tenants",
        "/%63onsole/tenants",
        "/console/tenants.xhtml;x",
        "/console/users",
        "/console/password",
        "/WEB-INF/console/page.xhtml"
      })
  void without_a_session_no_page_is_shown(String path) throws Exception {
    for (String method : List.of("GET", "POST")) {
      HttpResponse<String> answer = send(method, path);
      assertTrue(answer.statusCode() >= 300, method + " " + path + ": " + answer.statusCode());
      assertFalse(answer.body().contains("class=\"top\""), answer.body());
    }
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(server.toString().replaceAll("/$", "") + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
  }

  @Test
  void a_tenants_users_see_their_tenant_alone() {
    TestTenant own = TestTenant.create(operator());
    TestTenant other = TestTenant.create(operator());
    asNewUser(own, "TENANT_ADMIN");
    window.assertShows("Tenant " + own.id());
    assertEquals(0, window.page().locator("a[href='/console/tenants']").count());
    for (String page : PAGES_OF_OPERATORS) {
      window.assertNotThere(page);
    }
    for (String page : List.of("costs", "quotas", "keys", "users", "quota", "tenant")) {
      window.assertNotThere("/console/" + page + "?tenant=" + other.id());
      window.assertShowsNot(other.id());
    }
  }

  @Test
  void what_there_is_not_is_said_to_be_missing_where_it_was_asked_for() {
    signInAsOperator();
    for (String page : List.of("nothing", "nothing.xhtml", "quota?tenant=nobody", "run?id=x")) {
      window.assertNotThere("/console/" + page);
      window.assertAt("/console/" + page.replaceFirst("\\?.*", ""));
    }
    window.picture("problem-where-asked");
    String download = server.toString().replaceAll("/$", "") + "/console/month-archive";
    assertEquals(405, window.page().request().post(download).status());
  }

  @Test
  void a_forged_form_reaches_no_other_tenant() {
    TestTenant own = TestTenant.create(operator());
    TestTenant other = TestTenant.create(operator());
    asNewUser(own, "TENANT_ADMIN");
    window.go("/console/keys");
    forge("key", "tenant", other.id());
    window.fill("key:name", "forged");
    window.press("key:create");
    window.assertShows(NOT_THERE);
    window.go("/console/users");
    forge("user", "tenant", other.id());
    window.fill("user:login", "forged@" + other.id());
    window.press("user:create");
    window.assertShows(NOT_THERE);
    assertEquals(List.of(), rows("SELECT key_id FROM api_key WHERE name = 'forged'"));
    assertEquals(List.of(), rows("SELECT login FROM console_user WHERE login LIKE 'forged@%'"));
  }

  @Test
  void a_forged_role_makes_nobody_an_operator() {
    TestTenant own = TestTenant.create(operator());
    asNewUser(own, "TENANT_ADMIN");
    window.go("/console/users");
    window.page().evaluate("document.getElementById('user:role').options[0].value = 'OPERATOR'");
    window.choose("user:role", "OPERATOR");
    window.fill("user:login", "climber@" + own.id());
    window.press("user:create");
    assertEquals(0, window.page().locator("#secret").count());
    assertEquals(List.of(), rows("SELECT login FROM console_user WHERE login LIKE 'climber@%'"));
  }

  @Test
  void a_viewer_has_nothing_to_press() {
    TestTenant own = TestTenant.create(operator());
    asNewUser(own, "TENANT_VIEWER");
    for (String page : List.of("/console/quotas", "/console/keys")) {
      window.go(page);
      window.assertShows("Tenant " + own.id());
      assertEquals(0, window.page().locator("main input:visible, main button:visible").count());
    }
    window.assertNotThere("/console/users");
  }

  @Test
  void a_billing_operator_looks_at_all_and_changes_nothing() {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    String login = "billing@" + tenant.id();
    window.go("/console/users");
    window.fill("user:login", login);
    window.choose("user:role", "BILLING_OPERATOR");
    window.press("user:create");
    String given = window.text("#secret").split("\n", -1)[1];
    signOut();
    signIn(new Person(login, given));
    changePassword(given, "quite another long one");
    window.assertAt("/console/overview");
    window.assertShowsNot("New tenant");
    window.go("/console/quotas?tenant=" + tenant.id());
    window.assertShows("Tenant " + tenant.id());
    window.assertShowsNot("New quota");
    for (String page : List.of("tenant", "quota", "users")) {
      window.assertForbidden("/console/" + page + "?tenant=" + tenant.id());
    }
    window.assertForbidden("/console/users");
  }

  @Test
  void a_session_opens_no_door_of_the_api() throws Exception {
    signInAsOperator();
    String cookie = "suanpan-session=" + window.cookie("suanpan-session");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(operator().url("/tenants")))
            .header("Cookie", cookie)
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(401, answer.statusCode());
  }
}
