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
    tenant.client().get("/export").expect(403);
    signInAsOperator();
    Person viewer = newUser(tenant, "TENANT_VIEWER");
    window.go("/console/tenant?tenant=" + tenant.id());
    window.press("state:suspend");
    window.confirm();
    window.assertShows("is suspended.");
    window.picture("tenant-leaving");
    Download file = window.page().waitForDownload(() -> window.pressNamed("Export all (ZIP)"));
    assertEquals("tenant-" + tenant.id() + ".zip", file.suggestedFilename());
    assertWhole(Files.readAllBytes(file.path()), number);
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
