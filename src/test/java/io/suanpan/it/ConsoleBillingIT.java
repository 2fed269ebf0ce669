package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.suanpan.harness.TestStartup;
import io.suanpan.harness.TestTenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What the console shows and does about invoices, and what the API then says. */
class ConsoleBillingIT extends ConsoleTest {
  private static final String OPERATOR = "user:operator";

  @Test
  void an_invoice_is_read_explained_downloaded_paid_and_voided() throws IOException {
    TestTenant tenant = TestStartup.create(operator(), "Kranich GmbH");
    signInAsOperator();
    window.go("/console/invoices?tenant=" + tenant.id());
    window.assertShows("No invoices yet");
    window.picture("invoices-none");
    window.go("/console/preview?tenant=" + tenant.id() + "&period=2024-07");
    window.assertShows("This is no invoice");
    window.page().locator("a:has-text('Explain')").first().click();
    window.assertShows("How this line came about");
    window.page().evaluate("scrollTo(0, 0)");
    window.picture("preview");

    String number = tenant.close("2024-07").at("/invoices/0/number").asText();
    JsonNode invoice = tenant.client().get("/invoices/" + number).expect(200).json();
    window.go("/console/invoices?tenant=" + tenant.id());
    window.assertShows(number);
    window.picture("invoices");
    downloads(number, invoice);
    window.pressNamed(number);
    window.assertAt("/console/invoice");
    window.page().locator("a:has-text('Explain')").nth(1).click();
    window.assertShows("Grant");
    window.page().evaluate("scrollTo(0, 0)");
    window.picture("invoice");
    speaks();
    pay(tenant, number, invoice.get("payable").asText());
    voidIt(tenant, number);
  }

  @Test
  void a_tenants_viewer_sees_its_invoices_and_nobody_elses() throws IOException {
    TestTenant own = TestStartup.create(operator(), "Kranich GmbH");
    TestTenant other = TestStartup.create(operator(), "Harbour Ltd");
    String number = own.close("2024-07").at("/invoices/0/number").asText();
    String others = other.close("2024-07").at("/invoices/0/number").asText();
    asNewUser(own, "TENANT_VIEWER");
    window.go("/console/invoices");
    window.assertShows(number);
    assertTrue(download(number, "PDF", number + ".pdf").length > 0);
    window.pressNamed(number);
    window.assertShows("Zhipu AI");
    assertEquals(0, window.page().locator("main input:visible, main button:visible").count());
    window.picture("tenant-invoice");
    for (String page :
        List.of(
            "invoices?tenant=" + other.id(),
            "preview?period=2024-07&tenant=" + other.id(),
            "invoice?tenant=" + other.id() + "&number=" + others,
            "invoice?number=" + others,
            "invoice-document?format=pdf&number=" + others,
            "invoice-document?format=pdf&tenant=" + other.id() + "&number=" + others,
            "preview-document?format=csv&period=2024-07&tenant=" + other.id(),
            "focus-export?period=2024-07&tenant=" + other.id(),
            "month-archive?period=2024-07&tenant=" + other.id(),
            "runs",
            "run?id=x",
            "draft?id=x",
            "open-items",
            "issuer")) {
      window.assertNotThere("/console/" + page);
      window.assertShowsNot(others);
    }
    String zip = "/console/month-archive?period=2024-07";
    Download archive = window.page().waitForDownload(() -> window.leave(zip));
    assertEquals("invoices-2024-07-" + own.id() + ".zip", archive.suggestedFilename());
    forged(own, other, number);
  }

  /** Forms that a viewer does not get, and the form of a page that is one's own for another's. */
  private void forged(TestTenant own, TestTenant other, String number) {
    forgedForm(number, Map.of("void", "void", "void:reason", "mine", "void:go", "void:go"));
    forgedForm(number, Map.of("mail", "mail", "mail:send", "mail:send"));
    forgedForm(
        number,
        Map.of(
            "pay", "pay",
            "pay:amount", "1",
            "pay:day", "2026-01-01",
            "pay:reference", "mine",
            "pay:book", "pay:book"));
    window.go("/console/invoices");
    forge("look", "tenant", other.id());
    window.press("look:en");
    window.assertShows("It does not exist");
    assertEquals(
        List.of(),
        rows(
            "SELECT action FROM audit_entry WHERE actor LIKE 'user:%@"
                + own.id()
                + "%' AND action NOT IN ('sign-in', 'change-password')"));
  }

  /** Sends what a form would send that the page does not have. */
  private void forgedForm(String number, Map<String, String> sent) {
    window.go("/console/invoice?number=" + number);
    window.send(sent);
  }

  private void speaks() {
    window.press("look:de");
    window.assertShows("Wie diese Zeile zustande kam");
    window.assertShows("301,59");
    window.picture("invoice-de");
    window.press("look:zh");
    window.assertShows("这一行是怎么来的");
    window.picture("invoice-zh");
    window.press("look:en");
    window.assertShows("How this line came about");
  }

  private void downloads(String number, JsonNode invoice) throws IOException {
    String total = invoice.get("total").asText();
    try (PDDocument pdf = Loader.loadPDF(download(number, "PDF", number + ".pdf"))) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains(number) && text.contains("Kranich GmbH"), text);
      assertTrue(text.contains(total + " EUR"), text);
    }
    String cii = text(download(number, "XML (CII)", number + ".xml"));
    assertTrue(cii.contains("<ram:GrandTotalAmount>" + total + "<"), cii);
    String ubl = text(download(number, "XML (UBL)", number + "-ubl.xml"));
    assertTrue(ubl.contains("schema:xsd:Invoice-2") && ubl.contains(">" + total + "<"), ubl);
    String german = text(download(number, "XRechnung", number + "-xrechnung.xml"));
    assertTrue(german.contains("xrechnung_3.0"), german);
    String csv = text(download(number, "CSV", number + ".csv"));
    assertTrue(csv.contains(number) && csv.contains("gpt-4o"), csv);
    String json = text(download(number, "JSON", number + ".json"));
    assertTrue(json.contains(invoice.get("hash").asText()), json);
  }

  private byte[] download(String number, String format, String name) throws IOException {
    Locator link = window.page().locator("a[aria-label='Download " + number + " " + format + "']");
    Download download = window.page().waitForDownload(link::click);
    assertEquals(name, download.suggestedFilename());
    return Files.readAllBytes(download.path());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void pay(TestTenant tenant, String number, String payable) {
    window.fill("pay:amount", "0");
    window.fill("pay:reference", "SEPA 4711");
    window.press("pay:book");
    window.assertShows("An amount above 0");
    window.fill("pay:amount", "10");
    window.press("pay:book");
    window.assertShows("Payment booked.");
    window.assertShows("Partly paid");
    JsonNode listed = tenant.client().get("/invoices?period=2024-07").json().at("/items/0");
    assertEquals("PARTLY_PAID", listed.get("state").asText());
    assertEquals(
        new java.math.BigDecimal(payable).subtract(java.math.BigDecimal.TEN).toPlainString(),
        listed.get("open").asText());
    assertAudited(OPERATOR, "book-payment " + number + " SEPA 4711 10.00", "PARTLY_PAID");
  }

  private void voidIt(TestTenant tenant, String number) {
    window.press("void:go");
    window.confirm();
    window.assertShows("Please fill this in.");
    window.fill("void:reason", "Wrong recipient");
    window.press("void:go");
    window.confirm();
    window.assertShows("has been voided by credit note");
    window.assertShows("Voided");
    assertEquals(0, window.page().locator("[id='void:go'], [id='pay:book']").count());
    window.go("/console/invoices?tenant=" + tenant.id());
    window.assertShows("Credit note");
    window.picture("invoices-voided");
    assertEquals(
        "VOIDED",
        tenant.client().get("/invoices/" + number + ".json").json().get("state").asText());
    assertAudited(OPERATOR, "void-invoice " + number + " by ", "Wrong recipient");
  }
}
