package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.TestTenant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every page, wide and narrow, light and dark, in three languages, and without a mouse. */
class ConsoleLooksIT extends ConsoleTest {
  @Test
  void the_page_to_sign_in() {
    window.go("/console/sign-in");
    window.picture("sign-in");
  }

  @Test
  void pages_of_operators() {
    TestTenant tenant = TestTenant.create(operator());
    signInAsOperator();
    Map<String, String> pages = new TreeMap<>();
    pages.put("tenants", "/console/tenants");
    pages.put("tenants-none-found", "/console/tenants?search=nobody-has-this-name");
    pages.put("tenant-new", "/console/tenant");
    pages.put("tenant", "/console/tenant?tenant=" + tenant.id());
    pages.put("quotas-none", "/console/quotas?tenant=" + tenant.id());
    pages.put("quota-new", "/console/quota?tenant=" + tenant.id());
    pages.put("keys", "/console/keys?tenant=" + tenant.id());
    pages.put("users-none", "/console/users?tenant=" + tenant.id());
    pages.put("operators", "/console/users");
    pages.put("password", "/console/password");

    pages.forEach(
        (name, path) -> {
          window.go(path);
          window.picture(name);
        });
    newUser(tenant, "TENANT_VIEWER");
    window.picture("user-once");
  }

  @Test
  void pages_of_a_tenant() {
    TestTenant tenant = TestTenant.create(operator());
    asNewUser(tenant, "TENANT_ADMIN");
    window.go("/console/quotas");
    window.picture("tenant-quotas");
    window.go("/console/keys");
    window.picture("tenant-keys");
    window.go("/console/users");
    window.picture("tenant-users");
  }

  @Test
  void it_speaks_three_languages_and_writes_numbers_as_they_do() {
    TestTenant tenant = TestTenant.create(operator());
    operator()
        .call(
            "PUT",
            tenant.path("/quotas/tokens"),
            "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"month\",\"limit\":\"1234567.5\"}")
        .expect(200);
    signInAsOperator();
    window.go("/console/quotas?tenant=" + tenant.id());
    window.assertShows("1,234,567.5");
    window.press("look:de");
    window.assertShows("1.234.567,5");
    window.assertShows("Kontingente");
    assertEquals("de", window.page().getAttribute("html", "lang"));
    window.picture("quotas-de");
    window.press("look:zh");
    window.assertShows("配额");
    assertEquals("zh-CN", window.page().getAttribute("html", "lang"));
    window.picture("quotas-zh");
    window.go("/console/tenants");
    window.assertShows("租户");
    window.press("look:en");
    window.assertShows("Tenants");
  }

  @Test
  void light_and_dark_can_be_chosen() {
    window.go("/console/sign-in");
    for (String theme : new String[] {"light", "dark", "system"}) {
      window.press("look:theme");
      window.page().waitForSelector("html[data-theme=" + theme + "]");
    }
  }

  @Test
  void a_keyboard_is_enough() {
    signInAsOperator();
    window.go("/console/tenants");
    window.page().keyboard().press("Tab");
    assertEquals("skip", window.page().evaluate("document.activeElement.className"));
    window.page().keyboard().press("Enter");
    assertEquals("main", window.page().evaluate("document.activeElement.id"));
    window.page().keyboard().press("Tab");
    window.page().keyboard().press("Enter");
    window.assertAt("/console/tenant");
  }
}
