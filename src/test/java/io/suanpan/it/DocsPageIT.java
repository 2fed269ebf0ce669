package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.TestDatabase;
import org.junit.jupiter.api.Test;

/** The page that draws the API. */
class DocsPageIT extends ConsoleTest {
  @Test
  void every_group_is_drawn_and_a_request_can_be_tried() {
    window.go("/docs/");
    window.assertShows("One meter and one invoice for every LLM vendor.");
    window.assertShows("billing-runs");
    assertTrue(window.page().locator(".opblock-tag").count() > 15);
    window.picture("docs");
    window.page().locator(".authorize").first().click();
    window.page().locator(".auth-container input").fill(TestDatabase.OPERATOR_KEY);
    window.page().locator(".auth-btn-wrapper .authorize").click();
    window.page().locator(".btn-done").click();
    window.go("/docs/#/tenants/listTenants");
  }
}
