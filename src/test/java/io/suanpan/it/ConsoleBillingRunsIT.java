package io.suanpan.it;

import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestStartup;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How operators close months, and what comes after. */
class ConsoleBillingRunsIT extends ConsoleTest {
  private static final String OPERATOR = "user:operator";

  @Test
  void a_month_is_closed_by_a_run_with_drafts_and_paid_as_an_open_item() throws SQLException {
    TestTenant calm = TestStartup.create(operator(), "Kranich GmbH");
    TestTenant conspicuous = TestStartup.create(operator(), "Harbour Ltd");
    TestTenant early = TestStartup.create(operator(), "Lingxi GmbH");
    String odd = event("odd", "2024-07-15T08:00:00Z", data("openai", "gpt-99", 5_000, 9));
    conspicuous.client().post("/events", Client.EVENT, odd).expect(204);
    String june = event("june", "2024-06-15T08:00:00Z", data("openai", "gpt-4o", 1_000_000, 9));
    early.client().post("/events", Client.EVENT, june).expect(204);
    signInAsOperator();
    window.go("/console/runs");
    window.fill("run:whom", calm.id() + ", nobody");
    window.choose("run:month", "2024-07");
    window.press("run:start");
    window.assertShows("There is no such tenant.");
    window.fill("run:whom", String.join(", ", calm.id(), conspicuous.id(), early.id()));
    window.press("run:start");
    window.assertAt("/console/run");
    window.assertShows("Parked (1)");
    window.assertShows("An earlier month is still open.");
    window.assertShows("Usage without a price");
    window.picture("run-drafts");
    assertEquals(0, invoices(calm).size());
    window.press("progress:all");
    window.confirm();
    window.assertShows("Issues drafts");
    window.assertShows("Done (1)");
    String number = invoices(calm).get(0).get("number").asText();
    window.assertShows(number);
    assertEquals(0, invoices(conspicuous).size());
    window.pressNamed("of this run");
    window.pressNamed("Harbour Ltd");
    window.assertAt("/console/draft");
    window.picture("draft");
    window.press("issue:approve");
    window.confirm();
    window.assertShows("has been issued.");
    assertEquals(1, invoices(conspicuous).size());
    window.go("/console/runs");
    window.picture("runs");
    assertAudited(OPERATOR, "start-billing-run", "DRAFT 2024-07, 3 tenants");
    assertAudited(OPERATOR, "issued-draft");
    payOpenItem(calm, number);
  }

  private static JsonNode invoices(TestTenant tenant) {
    return tenant.client().get("/invoices").expect(200).json().get("items");
  }

  private void payOpenItem(TestTenant tenant, String number) throws SQLException {
    TestDatabase.change(
        "UPDATE invoice i JOIN invoice_state s ON s.number = i.number"
            + " SET i.due_on = '2024-08-14', s.open_due_on = '2024-08-14' WHERE i.number = '"
            + number
            + "'");
    window.go("/console/open-items");
    window.assertShows(number);
    window.assertShows("days overdue");
    window.picture("open-items");
    window.page().locator("a[aria-label='Book a payment " + number + "']").click();
    window.fill("pay:reference", "SEPA 4712");
    window.picture("open-items-payment");
    window.press("pay:book");
    window.assertShows("Payment booked. Open of " + number + ": 0.00");
    assertEquals("PAID", invoices(tenant).get(0).get("state").asText());
    assertEquals(
        0, operator().get(tenant.path("/open-items")).expect(200).json().get("items").size());
    assertEquals(0, window.page().locator("a:has-text('" + number + "')").count());
  }

  @Test
  void a_run_that_works_is_stopped() throws SQLException {
    TestTenant tenant = TestStartup.create(operator(), "Redwood Inc");
    hold("2099-01-01");
    try {
      signInAsOperator();
      window.go("/console/runs");
      window.choose("run:month", "2024-07");
      window.choose("run:mode", "DRY_RUN");
      window.fill("run:whom", tenant.id());
      window.press("run:start");
      window.assertShows("Works");
      window.assertShows("Not yet (1)");
      window.picture("run-works");
      window.press("progress:stop");
      window.confirm();
      window.assertShows("The run has been stopped.");
      window.assertShows("Stopped");
    } finally {
      hold("2000-01-01");
    }
    assertAudited(OPERATOR, "stop-billing-run run-");
  }

  /** Lets another node have the runs until then. */
  private static void hold(String until) throws SQLException {
    TestDatabase.change(
        "UPDATE billing_lease SET owner = 'another node', expires_at = '"
            + until
            + "' WHERE name = 'runs'");
  }

  @Test
  void fees_and_credits_of_a_tenant_come_onto_its_invoice() {
    TestTenant tenant = TestStartup.create(operator(), "Kranich GmbH");
    signInAsOperator();
    window.go("/console/terms?tenant=" + tenant.id());
    window.fill("fee:name", "Service fee");
    window.fill("fee:from", "2024-07");
    window.press("fee:book");
    window.assertShows("Give a percentage above 0");
    window.fill("fee:percent", "3.5");
    window.press("fee:book");
    window.assertShows("Fee Service fee has been booked.");
    window.fill("credit:name", "Deposit of July");
    window.fill("credit:amount", "50");
    window.fill("credit:from", "2024-07-01");
    window.press("credit:book");
    window.assertShows("Credit Deposit of July has been booked.");
    window.picture("terms");
    JsonNode preview = tenant.client().get("/invoices/preview?period=2024-07").expect(200).json();
    assertEquals("3.5", preview.at("/fees/0/percent").asText());
    assertEquals("50.00", preview.get("paidInAdvance").asText());
    window.pressNamed("End fee");
    window.confirm();
    window.assertShows("The fee ends with this month.");
    assertAudited(OPERATOR, "book-fee", "Service fee", "percent=3.5");
    assertAudited(OPERATOR, "book-tenant-credit", "Deposit of July", "amount=50.00");
    assertAudited(OPERATOR, "end-fee");
  }

  @Test
  void a_billing_operator_sets_the_issuer_and_takes_the_files_of_a_month() throws IOException {
    TestStartup.create(operator(), "Kranich GmbH").close("2024-07");
    String actor = "user:" + asBillingOperator();
    window.go("/console/issuer");
    window.picture("issuer");
    window.fill("issuer:iban", "DE00 0000");
    window.press("issuer:save");
    window.assertShows("That is not an IBAN");
    window.fill("issuer:iban", "DE89 3704 0044 0532 0130 00");
    window.fill("issuer:contact", "Finance");
    window.press("issuer:save");
    window.assertShows("The issuer has been saved.");
    JsonNode issuer = operator().get("/issuer").expect(200).json();
    assertEquals("Finance", issuer.get("contact").asText());
    assertEquals("DE89370400440532013000", issuer.get("iban").asText());
    assertAudited(actor, "set-issuer Issuer", "contact=Accounts", "-> Issuer", "contact=Finance");
    window.go("/console/runs");
    window.page().locator("#month").selectOption("2024-07");
    Download focus = window.page().waitForDownload(() -> window.pressNamed("FOCUS (CSV)"));
    assertEquals("focus-2024-07.csv", focus.suggestedFilename());
    assertTrue(Files.readString(focus.path()).contains("Kranich GmbH"));
    Download zip = window.page().waitForDownload(() -> window.pressNamed("Invoices (ZIP)"));
    assertEquals("invoices-2024-07.zip", zip.suggestedFilename());
  }

  /** Who may bill and nothing else; answers the name. */
  private String asBillingOperator() {
    signInAsOperator();
    String login = "billing" + System.nanoTime();
    window.go("/console/users");
    window.fill("user:login", login);
    window.choose("user:role", "BILLING_OPERATOR");
    window.press("user:create");
    String given = window.text("#secret").split("\n", -1)[1];
    signOut();
    signIn(new Person(login, given));
    changePassword(given, "quite another long one");
    window.assertAt("/console/overview");
    return login;
  }
}
