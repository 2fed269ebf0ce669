package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Eventually;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestMail;
import io.suanpan.harness.TestTenant;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices by e-mail, when somebody asks and by themselves. */
class EmailIT extends ApiTest {
  private static final String EMAIL_ON_ISSUE = "{\"emailOnIssue\":true}";
  private static final String UNREACHABLE =
      "{\"name\":\"Issuer Ltd\",\"address\":{\"country\":\"DE\"},\"series\":\"DOC\"}";

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
  void an_invoice_goes_to_the_tenants_address_and_that_is_written_down() throws Exception {
    TestTenant tenant = tenant();
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
  void an_invoice_goes_out_by_itself_where_the_tenant_wants_that() throws Exception {
    TestTenant tenant = tenant();
    assertEquals(
        "/email",
        operator()
            .call("PATCH", "/tenants/" + TestTenant.create(operator()).id(), EMAIL_ON_ISSUE)
            .expect(422)
            .json()
            .at("/errors/0/pointer")
            .asText());
    JsonNode set = operator().call("PATCH", tenant.path(""), EMAIL_ON_ISSUE).expect(200).json();
    assertTrue(set.get("emailOnIssue").asBoolean());
    String number = invoice(tenant);
    String state = "/invoices/" + number + "/email";
    Eventually.read(tenant.client(), state, mail -> mail.get("state").asText().equals("SENT"));
    List<MimeMessage> mails = TestMail.to(set.get("email").asText());
    assertEquals(1, mails.size());
    assertTrue(mails.get(0).getSubject().endsWith(number), mails.get(0).getSubject());
    JsonNode sent = tenant.client().get(state).json();
    assertEquals(1, sent.get("attempts").asInt());
    assertTrue(sent.hasNonNull("sentAt") && !sent.hasNonNull("error"), sent.toString());
    assertEquals(1, audited(number));
    assertEquals(0, tenant.client().get("/invoice-emails").json().get("items").size());
    tenant().client().get(state).expect(404);
  }

  @Test
  void what_cannot_be_sent_is_told_and_holds_no_run_up() throws Exception {
    operator().call("PUT", "/issuer", UNREACHABLE).expect(200);
    TestTenant tenant = tenant();
    operator().call("PATCH", tenant.path(""), EMAIL_ON_ISSUE).expect(200);
    use(tenant);
    JsonNode run = tenant.close("2024-07");
    assertEquals(1, run.get("done").asInt(), run.toString());
    String number = run.at("/invoices/0/number").asText();
    String state = "/invoices/" + number + "/email";
    Eventually.read(tenant.client(), state, mail -> mail.hasNonNull("error"));
    JsonNode waiting = tenant.client().get("/invoice-emails").json().get("items");
    assertEquals(1, waiting.size());
    assertEquals("WAITING", waiting.at("/0/state").asText());
    assertEquals(1, waiting.at("/0/attempts").asInt());
    assertTrue(waiting.at("/0/error").asText().startsWith("EMAIL_MISSING: "), waiting.toString());
    String all = operator().get("/invoice-emails").expect(200).text();
    assertTrue(all.contains("\"" + number + "\""), all);
    assertEquals(0, audited(number));
  }

  @Test
  void nothing_is_sent_without_an_address_or_by_a_stranger() throws SQLException {
    TestTenant silent = TestTenant.create(operator());
    String number = invoice(silent);
    assertEquals(
        "EMAIL_MISSING",
        silent.client().post("/invoices/" + number + "/email", "").expect(422).code());
    TestTenant stranger = tenant();
    stranger.client().post("/invoices/" + number + "/email", "").expect(404);
    assertEquals(0, audited(number));
  }

  private static int audited(String number) throws SQLException {
    return TestDatabase.rows(
            "SELECT detail FROM audit_entry WHERE action = 'email-invoice' AND detail LIKE '"
                + number
                + " %'")
        .size();
  }

  private TestTenant tenant() {
    return TestTenant.create(
        operator(),
        """
            "region":"DE","timeZone":"Europe/Berlin","currency":"EUR","email":"%s",
            "address":{"city":"Town","country":"DE"},"tax":{"category":"S","rate":"19"}
            """
            .formatted("mail" + System.nanoTime() + "@example.com"));
  }

  private static void use(TestTenant tenant) {
    String used = event("o1", "2024-07-05T08:00:00Z", data("openai", "gpt-4o", 2_000_001, 34_000));
    tenant.client().post("/events", BATCH, "[" + used + "]").expect(204);
  }

  private static String invoice(TestTenant tenant) {
    use(tenant);
    return tenant.close("2024-07").get("invoices").get(0).get("number").asText();
  }
}
