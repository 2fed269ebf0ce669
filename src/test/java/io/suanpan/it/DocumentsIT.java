package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestMail;
import io.suanpan.harness.TestTenant;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents as the server gives them out, in an archive, and by mail. */
class DocumentsIT extends ApiTest {
  @BeforeEach
  void issuer() {
    operator()
        .call(
            "PUT",
            "/issuer",
            """
            {"name":"Issuer Ltd 发行","address":{"street":"1 Way","city":"Berlin","country":"DE"},
             "vatId":"DE123456789","email":"billing@issuer.example","series":"DOC",
             "paymentDays":14,"bank":"DE00 0000"}
            """)
        .expect(200);
  }

  @Test
  void xml_comes_in_the_syntax_that_is_asked_for() {
    TestTenant tenant = tenant("DE", "EUR");
    String path = "/invoices/" + invoice(tenant);
    Answer cii = tenant.client().get(path + ".xml").expect(200);
    assertEquals("application/xml", cii.type());
    assertTrue(cii.text().contains("CrossIndustryInvoice"), cii.text());
    String total = tenant.client().get(path).expect(200).json().get("total").asText();
    assertTrue(cii.text().contains("<ram:GrandTotalAmount>" + total + "<"), cii.text());
    assertArrayEquals(cii.body(), tenant.client().get(path, "application/xml").body());
    String ubl = tenant.client().get(path + ".xml?syntax=ubl").expect(200).text();
    assertTrue(ubl.contains("schema:xsd:Invoice-2") && ubl.contains(">" + total + "<"), ubl);
    Answer refused = tenant.client().get(path + ".xml?syntax=xrechnung").expect(406);
    assertEquals("NOT_ACCEPTABLE", refused.code());
    List<String> missing = new ArrayList<>();
    refused.json().get("errors").forEach(error -> missing.add(error.get("pointer").asText()));
    assertTrue(missing.contains("/references/buyer"), missing.toString());
    assertEquals(
        "UNREADABLE_PARAMETER",
        tenant.client().get(path + ".xml?syntax=edifact").expect(400).code());
  }

  @Test
  void a_currency_that_en_16931_cannot_carry_has_a_pdf_and_no_xml() throws IOException {
    TestTenant tenant = tenant("KW", "KWD");
    operator().post("/fx-rates", "text/csv", "Date,KWD\n2024-07-31,0.3310\n").expect(200);
    String path = "/invoices/" + invoice(tenant);
    Answer refused = tenant.client().get(path + ".xml").expect(406);
    assertTrue(refused.text().contains("BR-DEC"), refused.text());
    assertTrue(text(tenant.client().get(path + ".pdf").expect(200).body()).contains("KWD"));
  }

  @Test
  void a_preview_is_a_draft_in_each_format() throws IOException {
    TestTenant tenant = tenant("DE", "EUR");
    use(tenant);
    String total =
        tenant.client().get("/invoices/preview?period=2024-07").json().get("total").asText();
    Answer json = tenant.client().get("/invoices/preview.json?period=2024-07").expect(200);
    assertEquals(total, json.json().get("total").asText());
    String pdf =
        text(tenant.client().get("/invoices/preview.pdf?period=2024-07").expect(200).body());
    assertTrue(pdf.contains("DRAFT") && pdf.contains(total + " EUR"), pdf);
    Answer csv = tenant.client().get("/invoices/preview.csv?period=2024-07").expect(200);
    assertTrue(csv.text().contains(",gpt-4o,input,"), csv.text());
    assertEquals(
        "NOT_ACCEPTABLE",
        tenant.client().get("/invoices/preview.xml?period=2024-07").expect(406).code());
  }

  @Test
  void the_archive_of_a_month_has_what_was_issued_and_nobody_elses() throws IOException {
    TestTenant tenant = tenant("DE", "EUR");
    TestTenant other = tenant("DE", "EUR");
    String number = invoice(tenant);
    String others = invoice(other);
    Map<String, byte[]> own =
        unzip(tenant.client().get("/invoices/archive?period=2024-07").expect(200));
    String name = tenant.id() + "/" + number;
    assertEquals(List.of(name + ".pdf", name + ".xml"), own.keySet().stream().sorted().toList());
    assertArrayEquals(
        tenant.client().get("/invoices/" + number + ".pdf").body(), own.get(name + ".pdf"));
    assertArrayEquals(
        tenant.client().get("/invoices/" + number + ".xml").body(), own.get(name + ".xml"));
    Map<String, byte[]> all = unzip(operator().get("/invoices/archive?period=2024-07").expect(200));
    assertTrue(all.containsKey(name + ".pdf"), all.keySet().toString());
    assertTrue(all.containsKey(other.id() + "/" + others + ".xml"), all.keySet().toString());
    assertEquals(
        own.keySet(),
        unzip(operator().get(tenant.path("/invoices/archive?period=2024-07"))).keySet());
    assertEquals(0, unzip(tenant.client().get("/invoices/archive?period=2024-06")).size());
    assertEquals(
        "UNREADABLE_PARAMETER", tenant.client().get("/invoices/archive").expect(400).code());
  }

  @Test
  void an_invoice_goes_to_the_tenants_address_and_that_is_written_down() throws Exception {
    TestTenant tenant = tenant("DE", "EUR");
    String number = invoice(tenant);
    String to = operator().get("/tenants/" + tenant.id()).json().get("email").asText();
    JsonNode sent = tenant.client().post("/invoices/" + number + "/email", "").expect(200).json();
    assertEquals(to, sent.get("to").asText());
    List<MimeMessage> mails = TestMail.to(to);
    assertEquals(1, mails.size());
    assertTrue(mails.get(0).getSubject().endsWith(number), mails.get(0).getSubject());
    MimeMultipart parts = (MimeMultipart) mails.get(0).getContent();
    assertTrue(parts.getBodyPart(0).getContent().toString().contains("EUR"));
    BodyPart pdf = parts.getBodyPart(1);
    assertEquals(number + ".pdf", pdf.getFileName());
    assertArrayEquals(
        tenant.client().get("/invoices/" + number + ".pdf").body(),
        pdf.getInputStream().readAllBytes());
    assertEquals(1, audited(number));
  }

  @Test
  void nothing_is_sent_without_an_address_or_by_a_stranger() throws SQLException {
    TestTenant silent = TestTenant.create(operator());
    String number = invoice(silent);
    assertEquals(
        "EMAIL_MISSING",
        silent.client().post("/invoices/" + number + "/email", "").expect(422).code());
    TestTenant stranger = tenant("DE", "EUR");
    stranger.client().post("/invoices/" + number + "/email", "").expect(404);
    assertEquals(0, audited(number));
  }

  private static int audited(String number) throws SQLException {
    return io.suanpan.harness.TestDatabase.rows(
            "SELECT detail FROM audit_entry WHERE action = 'email-invoice' AND detail LIKE '"
                + number
                + " %'")
        .size();
  }

  private TestTenant tenant(String country, String currency) {
    return TestTenant.create(
        operator(),
        """
            "region":"%1$s","timeZone":"Europe/Berlin","currency":"%2$s","email":"%3$s",
            "address":{"city":"Town","country":"%1$s"},"tax":{"category":"S","rate":"19"}
            """
            .formatted(country, currency, "office" + System.nanoTime() + "@example.com"));
  }

  private static void use(TestTenant tenant) {
    String used = event("o1", "2024-07-05T08:00:00Z", data("openai", "gpt-4o", 2_000_001, 34_000));
    tenant.client().post("/events", BATCH, "[" + used + "]").expect(204);
  }

  private static String invoice(TestTenant tenant) {
    use(tenant);
    return tenant.close("2024-07").get("invoices").get(0).get("number").asText();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Map<String, byte[]> unzip(Answer answer) throws IOException {
    assertEquals("application/zip", answer.type());
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertFalse(files.containsKey(entry.getName()), entry.getName());
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
