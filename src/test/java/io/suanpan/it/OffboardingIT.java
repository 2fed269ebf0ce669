package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestStartup;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.Unzipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tenant leaves: what it takes along, and what ends. */
class OffboardingIT extends ConsoleTest {
  @Test
  void a_tenant_takes_all_that_is_its_along_and_nobody_of_it_comes_in_again() throws IOException {
    TestTenant tenant = TestStartup.create(operator(), "Kranich GmbH");
    operator()
        .call("PUT", tenant.path("/quotas/tokens"), TestQuotas.TOKENS_A_MONTH.formatted(1000))
        .expect(200);
    String number = tenant.close("2024-07").at("/invoices/0/number").asText();
    assertEquals("TENANT_ACTIVE", offboard(tenant, 409));
    operator().get(tenant.path("/export")).expect(200);
    tenant.client().get("/export").expect(403);
    signInAsOperator();
    Person viewer = newUser(tenant, "TENANT_VIEWER");
    window.go("/console/tenant?tenant=" + tenant.id());
    window.press("state:suspend");
    window.confirm();
    window.assertShows("is suspended.");
    window.assertShows("Off-board without an export");
    assertEquals("EXPORT_MISSING", offboard(tenant, 409));
    window.picture("tenant-leaving");
    Download file = window.page().waitForDownload(() -> window.pressNamed("Export all (ZIP)"));
    assertEquals("tenant-" + tenant.id() + ".zip", file.suggestedFilename());
    assertWhole(Files.readAllBytes(file.path()), number);
    window.page().waitForSelector("[id='leaving:offboard']");
    window.assertShows("Last taken");
    window.picture("tenant-exported");
    window.press("leaving:offboard");
    window.confirm();
    window.assertShows("Kranich GmbH has left.");
    window.assertShows("Left");
    assertEquals("OFFBOARDED", offboard(tenant, 200));
    tenant.client().get("/invoices").expect(401);
    assertWhole(operator().get(tenant.path("/export")).expect(200).body(), number);
    assertAudited("user:operator", "export-tenant " + tenant.id());
    assertAudited("user:operator", "state=SUSPENDED", "-> Tenant", "state=OFFBOARDED");
    assertAudited("user:operator", "revoke-key key_");
    assertAudited("user:operator", "change-user", viewer.login(), "SUSPENDED");
    signOut();
    signIn(viewer);
    window.assertShows("That name and password do not match");
  }

  @Test
  void who_types_the_tenants_id_erases_it_and_sees_how_far_it_is() {
    TestTenant tenant = TestStartup.create(operator(), "Möwe GmbH");
    operator().post(tenant.path("/suspend"), "").expect(200);
    signInAsOperator();
    window.go("/console/tenant?tenant=" + tenant.id());
    window.press("leaving:without");
    window.confirm();
    window.assertShows("Möwe GmbH has left.");
    window.assertShows("None taken");
    window.assertShows("First close, so that all usage is invoiced: July 2024");
    window.picture("tenant-left");
    String number = tenant.close("2024-07").at("/invoices/0/number").asText();
    window.go("/console/tenant?tenant=" + tenant.id());
    window.assertShows(number);
    window.fill("erase:confirm", "another");
    window.press("erase:go");
    window.assertShows("That is not the id of the tenant.");
    window.picture("tenant-confirm");
    window.fill("erase:confirm", tenant.id());
    window.press("erase:go");
    window.assertShows("Möwe GmbH is being erased.");
    window.page().waitForSelector(".leaving li.done:nth-child(4)");
    window.assertShows("Möwe GmbH Erased");
    window.picture("tenant-erased");
    assertEquals(28, operator().get(tenant.path("/erase")).json().at("/erased/events").asInt());
    assertAudited("user:operator", "erase-tenant " + tenant.id(), number);
    assertAudited("user:operator", "waive-export " + tenant.id());
    assertAudited("user:operator", "end-erasure", "EVENTS=28");
  }

  private String offboard(TestTenant tenant, int status) {
    var answer = operator().post(tenant.path("/offboard"), "{}").expect(status);
    return answer.json().get(status == 200 ? "state" : "code").asText();
  }

  private static void assertWhole(byte[] zip, String number) throws IOException {
    Map<String, byte[]> files = Unzipped.of(zip);
    for (String ending : new String[] {".pdf", ".csv", ".json", "-cii.xml", "-ubl.xml"}) {
      assertTrue(files.containsKey("invoices/" + number + ending), files.keySet().toString());
    }
    List<String> events = Unzipped.lines(files, "events/events.ndjson.gz");
    assertEquals(28, events.size());
    assertTrue(events.toString().contains("\"id\":\"july-1\""), events.toString());
    assertTrue(text(files, "quotas.json").contains("\"tokens\""));
    assertTrue(text(files, "grants.json").contains("glm-4"));
    assertTrue(text(files, "vendor-accounts.json").contains("zhipu"));
    assertTrue(text(files, "tenant.json").contains("Kranich GmbH"));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
