package io.suanpan.it;

import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestAlerts;
import io.suanpan.harness.TestBooks;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestMail;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestWebhooks;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts by e-mail: to whom they go, in which words, and what becomes of those that fail. */
class AlertMailIT extends ApiTest {
  private final String address = "alerts" + System.nanoTime() + "@tenant.example";
  private TestTenant tenant;
  private TestAlerts alerts;

  @BeforeEach
  void create() {
    operator().call("PUT", "/issuer", TestBooks.ISSUER).expect(200);
    tenant =
        TestTenant.create(
            operator(),
            """
            "region":"DE","timeZone":"Europe/Berlin","currency":"EUR","language":"de",
            "alerts":{"emails":["%s"]}
            """
                .formatted(address));
    alerts = new TestAlerts(tenant);
  }

  private void unpriced(String id, String model) {
    String data = TestTenant.data("zhipu", model, 12_345, 0);
    tenant
        .client()
        .post("/events", EVENT, TestTenant.event(id, Instant.now().toString(), data))
        .expect(204);
  }

  private List<MimeMessage> mails(String to, int howMany) {
    TestWebhooks.awaitThat(() -> TestMail.to(to).size() >= howMany);
    return TestMail.to(to);
  }

  private JsonNode deliveries() {
    return tenant.client().get("/webhooks/deliveries").expect(200).json().get("items");
  }

  private void awaitState(String state) {
    TestWebhooks.awaitThat(() -> deliveries().at("/0/state").asText().equals(state));
  }

  @Test
  void an_alert_is_written_to_the_tenants_addresses_once_in_its_language() throws Exception {
    unpriced("a", "glm-secret");
    alerts.checkTogether();
    MimeMessage mail = mails(address, 1).get(0);
    assertEquals(tenant.id() + ": kein Preis für glm-secret, input", mail.getSubject());
    String text = mail.getContent().toString();
    assertTrue(text.contains("Menge bisher: 12.345"), text);
    assertTrue(text.contains("GET /api/v1/invoices/preview"), text);
    assertEquals("billing@issuer.example", address(mail));
    awaitState("delivered");
    JsonNode delivery = deliveries().get(0);
    assertEquals(address, delivery.get("email").asText());
    assertFalse(delivery.has("webhook"), delivery.toString());
    assertEquals(1, deliveries().size());
    assertEquals(1, TestMail.to(address).size());
  }

  private static String address(MimeMessage mail) throws Exception {
    return ((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getAddress();
  }

  @Test
  void what_fails_is_dead_until_it_is_replayed() throws Exception {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer Ltd\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
    unpriced("a", "glm-secret");
    alerts.check();
    awaitState("dead");
    JsonNode dead = deliveries().get(0);
    assertEquals(3, dead.get("attempts").asInt(), dead.toString());
    assertEquals("EMAIL_MISSING: the issuer has no e-mail address", dead.get("lastError").asText());
    operator().call("PUT", "/issuer", TestBooks.ISSUER).expect(200);
    operator().post("/webhooks/deliveries/" + dead.get("id").asText() + "/replay", "").expect(200);
    assertEquals(1, mails(address, 1).size());
    awaitState("delivered");
  }

  @Test
  void types_are_chosen_as_webhooks_choose_them_and_absent_members_stay() throws Exception {
    JsonNode before = operator().get(tenant.path("")).json().get("alerts");
    assertEquals("quota.*", before.at("/types/0").asText(), before.toString());
    JsonNode set = change("{\"alerts\":{\"types\":[\"vendor.*\",\"usage.unpriced\"]}}");
    assertEquals(address, set.at("/emails/0").asText());
    assertEquals(2, set.get("types").size());
    change("{\"alerts\":{\"types\":[\"vendor.*\"]}}");
    unpriced("a", "glm-secret");
    alerts.check();
    assertEquals(1, alerts.of("usage.unpriced").size());
    assertEquals(0, deliveries().size());
    change("{\"alerts\":{\"types\":[]}}");
    unpriced("b", "glm-other");
    alerts.check();
    assertTrue(mails(address, 1).get(0).getSubject().contains("glm-other"));
  }

  private JsonNode change(String body) {
    return operator().call("PATCH", tenant.path(""), body).expect(200).json().get("alerts");
  }

  @Test
  void who_is_no_address_any_more_is_not_written_to() throws Exception {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer Ltd\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
    unpriced("a", "glm-secret");
    alerts.check();
    awaitState("dead");
    operator().call("PUT", "/issuer", TestBooks.ISSUER).expect(200);
    operator().call("PATCH", tenant.path(""), "{\"alerts\":{\"emails\":[]}}").expect(200);
    String id = deliveries().at("/0/id").asText();
    int attempts = deliveries().at("/0/attempts").asInt();
    operator().post("/webhooks/deliveries/" + id + "/replay", "").expect(200);
    TestWebhooks.awaitThat(() -> deliveries().at("/0/attempts").asInt() > attempts);
    awaitState("dead");
    assertEquals("it is no address for alerts any more", deliveries().at("/0/lastError").asText());
    assertEquals(0, TestMail.to(address).size());
  }

  /** The tested server tells its operator of quarantines. */
  @Test
  void the_operator_is_told_of_all_tenants_and_no_tenant_sees_that() throws Exception {
    tenant.client().post("/events", "application/x-ndjson", "{broken\n").expect(200);
    alerts.check();
    TestWebhooks.awaitThat(
        () -> operatorsMails().stream().anyMatch(subject -> subject.contains(tenant.id())));
    assertTrue(operatorsMails().contains(tenant.id() + ": 1 events wait in quarantine"));
    assertEquals(address, deliveries().at("/0/email").asText());
    assertEquals(1, deliveries().size());
    assertEquals(2, operator().get(tenant.path("/webhooks/deliveries")).json().get("items").size());
  }

  private static List<String> operatorsMails() {
    return TestMail.to(TestDatabase.OPERATOR_EMAIL).stream().map(AlertMailIT::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_is_no_address_is_refused() {
    for (String bad :
        List.of(
            "\"nobody\"",
            "\"a b@example.com\"",
            "\"A <a@example.com>\"",
            "\"a@example.com\\r\\nBcc: b@example.com\"",
            "\"a@example.com,b@example.com\"",
            "\"\\\"a b\\\"@example.com\"",
            "\"ä@example.com\"",
            "null",
            "\"" + "a".repeat(250) + "@example.com\"")) {
      Client.Answer answer =
          operator().call("PATCH", tenant.path(""), "{\"alerts\":{\"emails\":[" + bad + "]}}");
      assertEquals(422, answer.status(), bad + answer.text());
      assertTrue(answer.text().contains("/alerts/emails/0"), answer.text());
    }
    operator().call("PATCH", tenant.path(""), "{\"alerts\":{\"types\":[\"Quota\"]}}").expect(422);
    assertEquals(address, operator().get(tenant.path("")).json().at("/alerts/emails/0").asText());
  }
}
