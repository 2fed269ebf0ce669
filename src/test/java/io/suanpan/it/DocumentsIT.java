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
import io.suanpan.harness.TestTenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
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
  void an_invoice_tells_projects_and_days_and_goes_on_telling_them() throws Exception {
    TestTenant tenant = tenant("DE", "EUR");
    use(tenant);
    send(tenant, "p1", "2024-07-31T21:59:59Z", "\"subject\":\"search\",");
    send(tenant, "p2", "2024-06-30T22:30:00Z", "\"subject\":\"chat\",");
    JsonNode draft = tenant.client().get("/invoices/preview?period=2024-07").json();
    JsonNode attachment = draft.get("attachment");
    List<String> names = new ArrayList<>();
    attachment.get("projects").forEach(share -> names.add(share.path("project").asText("-")));
    assertEquals(List.of("chat", "search", "-"), names);
    assertEquals("2024-07-01", attachment.at("/days/0/day").asText());
    assertEquals("2024-07-31", attachment.at("/days/2/day").asText());
    assertEquals(2_034_001, attachment.at("/projects/2/tokens").asLong());
    assertEquals(draft.get("net").asText(), sum(attachment, "projects"));
    assertEquals(draft.get("net").asText(), sum(attachment, "days"));
    String csv = tenant.client().get("/invoices/preview/attachment.csv?period=2024-07").text();
    assertTrue(csv.contains("project,,%s,2024-07,search,,".formatted(tenant.id())), csv);

    String number = tenant.close("2024-07").at("/invoices/0/number").asText();
    send(tenant, "late", "2024-07-07T08:00:00Z", "\"subject\":\"late\",");
    JsonNode issued = tenant.client().get("/invoices/" + number + ".json").json();
    assertEquals(attachment, issued.get("attachment"));
    Answer file = tenant.client().get("/invoices/" + number + "/attachment.csv").expect(200);
    assertEquals("text/csv;charset=UTF-8", file.type());
    assertEquals(
        csv.replace(",,%s".formatted(tenant.id()), "," + number + "," + tenant.id()), file.text());
    String pdf = text(tenant.client().get("/invoices/" + number + ".pdf").body());
    assertTrue(pdf.contains("Attachment: projects and days") && pdf.contains("search"), pdf);
    assertFalse(pdf.contains("late"), pdf);
    tenant("DE", "EUR").client().get("/invoices/" + number + "/attachment.csv").expect(404);
  }

  private static String sum(JsonNode attachment, String shares) {
    BigDecimal sum = new BigDecimal(attachment.get("withoutUsage").asText());
    for (JsonNode share : attachment.get(shares)) {
      sum = sum.add(new BigDecimal(share.get("net").asText()));
    }
    return sum.toPlainString();
  }

  private static void send(TestTenant tenant, String id, String time, String subject) {
    String used = event(id, time, data("openai", "gpt-4o", 1_234_567, 10_001));
    String named = used.replace("{\"spec", "{" + subject + "\"spec");
    tenant.client().post("/events", BATCH, "[" + named + "]").expect(204);
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
