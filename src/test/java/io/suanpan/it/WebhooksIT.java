package io.suanpan.it;

import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestDatabase;
import io.suanpan.harness.TestReceiver;
import io.suanpan.harness.TestReceiver.Received;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestWebhooks;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks against a receiver that fails, hangs, redirects, is gone, and is sent things again. */
class WebhooksIT extends ApiTest {
  private TestTenant tenant;
  private TestReceiver receiver;
  private TestWebhooks hooks;

  @BeforeEach
  void create() throws IOException {
    tenant = TestTenant.create(operator());
    receiver = new TestReceiver();
    hooks = new TestWebhooks(tenant, receiver);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void an_issued_invoice_is_told_once_and_signed() {
    JsonNode webhook = hooks.webhook(",\"types\":[\"invoice.*\"],\"description\":\"billing\"");
    hooks.webhook(",\"types\":[\"quota.*\"]");
    String number = issue();
    JsonNode delivery = hooks.await("delivered");
    Received message = receiver.received().get(0);
    assertTrue(message.isSignedBy(webhook.get("secret").asText()));
    assertTrue(message.headers().firstValue("content-type").orElse("").contains("json"));
    assertEquals(delivery.get("notification").asText(), message.id());
    JsonNode notification = hooks.notifications().get(0);
    assertEquals(number, notification.get("key").asText());
    assertEquals(message.id(), notification.get("id").asText());
    String body =
        "{\"type\":\"invoice.issued\",\"timestamp\":%s,\"data\":%s}"
            .formatted(notification.get("at"), notification.get("data"));
    assertEquals(body, message.body());
    assertEquals(tenant.id(), notification.at("/data/tenant").asText());
    assertEquals(number, notification.at("/data/number").asText());
    assertTrue(notification.at("/data/total").isTextual());
    assertEquals(1, hooks.deliveries("").size());
    assertEquals(1, receiver.received().size());
  }

  @Test
  void what_fails_is_sent_again_with_the_same_id() {
    JsonNode webhook = hooks.webhook("");
    receiver.then(TestReceiver.status(500, "not\u0007 now"), TestReceiver.status(503, ""));
    hooks.test(webhook).expect(202);
    JsonNode delivery = hooks.await("delivered");
    assertEquals(3, delivery.get("attempts").asInt());
    assertEquals(1, receiver.received().stream().map(Received::id).distinct().count());
    assertTrue(
        receiver.received().stream()
            .allMatch(message -> message.isSignedBy(webhook.get("secret").asText())));
  }

  @Test
  void what_fails_for_the_last_time_is_dead_until_it_is_replayed() {
    JsonNode webhook = hooks.webhook("");
    receiver.then(
        TestReceiver.status(500, ""),
        TestReceiver.status(500, ""),
        TestReceiver.status(400, "bad\u0007signature"));
    hooks.test(webhook).expect(202);
    JsonNode dead = hooks.await("dead");
    assertEquals(3, dead.get("attempts").asInt());
    assertEquals("HTTP 400: bad signature", dead.get("lastError").asText());
    assertEquals(3, receiver.received().size());
    hooks.replay(dead).expect(200);
    assertEquals(4, hooks.await("delivered").get("attempts").asInt());
    hooks.replay(dead).expect(200);
    TestWebhooks.awaitThat(() -> receiver.received().size() == 5);
    assertEquals(1, receiver.received().stream().map(Received::id).distinct().count());
  }

  @Test
  void a_receiver_that_hangs_is_not_waited_for() {
    JsonNode webhook = hooks.webhook("");
    receiver.then(TestReceiver.hang(), TestReceiver.drip());
    hooks.test(webhook).expect(202);
    assertEquals(3, hooks.await("delivered").get("attempts").asInt());
    receiver.then(TestReceiver.hang(), TestReceiver.drip(), TestReceiver.drip());
    hooks.test(webhook).expect(202);
    assertEquals("no answer within PT2S", hooks.await("dead").get("lastError").asText());
  }

  @Test
  void a_redirect_is_not_followed() throws IOException {
    try (TestReceiver elsewhere = new TestReceiver()) {
      JsonNode webhook = hooks.webhook("");
      TestReceiver.Behaviour redirect = TestReceiver.redirect(elsewhere.url("/"));
      receiver.then(redirect, redirect, redirect);
      hooks.test(webhook).expect(202);
      assertEquals(307, hooks.await("dead").get("lastStatus").asInt());
      assertEquals(List.of(), elsewhere.received());
    }
  }

  @Test
  void a_receiver_that_is_gone_is_sent_nothing_more_until_it_is_enabled() {
    JsonNode webhook = hooks.webhook("");
    receiver.then(TestReceiver.status(410, ""));
    hooks.test(webhook).expect(202);
    JsonNode dead = hooks.await("dead");
    assertEquals(1, dead.get("attempts").asInt());
    TestWebhooks.awaitThat(() -> hooks.webhooks().get(0).get("state").asText().equals("disabled"));
    assertEquals("WEBHOOK_DISABLED", hooks.test(webhook).expect(409).code());
    assertEquals("WEBHOOK_DISABLED", hooks.replay(dead).expect(409).code());
    issue();
    assertEquals(2, hooks.notifications().size());
    assertEquals(1, hooks.deliveries("").size());
    JsonNode enabled = hooks.post(webhook, "/enable").expect(200).json();
    assertEquals("active", enabled.get("state").asText());
    hooks.replay(dead).expect(200);
    hooks.await("delivered");
  }

  @Test
  void a_secret_that_was_replaced_still_signs_for_a_day() throws SQLException {
    JsonNode webhook = hooks.webhook("");
    String first = webhook.get("secret").asText();
    JsonNode rotated = hooks.post(webhook, "/rotate").expect(200).json();
    String second = rotated.get("secret").asText();
    assertNotEquals(first, second);
    assertTrue(rotated.has("oldSecretUntil"));
    hooks.test(webhook).expect(202);
    hooks.await("delivered");
    assertTrue(receiver.received().get(0).isSignedBy(first));
    assertTrue(receiver.received().get(0).isSignedBy(second));
    TestDatabase.change(
        "UPDATE webhook SET old_until = '2024-01-01' WHERE webhook_id = '"
            + webhook.get("id").asText()
            + "'");
    hooks.test(webhook).expect(202);
    TestWebhooks.awaitThat(() -> receiver.received().size() == 2);
    assertFalse(receiver.received().get(1).isSignedBy(first));
    assertTrue(receiver.received().get(1).isSignedBy(second));
  }

  @Test
  void secrets_are_shown_once() throws SQLException {
    String body = "{\"url\":\"" + receiver.url("/") + "\"}";
    Client.Answer made =
        operator()
            .post(
                tenant.path("/webhooks"),
                "application/json",
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Idempotency-Key",
                tenant.id());
    assertTrue(made.expect(201).text().contains("whsec_"));
    for (Client client : List.of(operator(), tenant.client())) {
      assertFalse(client.get("/webhooks").expect(200).text().contains("whsec_"));
    }
    assertEquals(
        List.of("0"),
        TestDatabase.rows(
            "SELECT COUNT(*) FROM idempotent_request WHERE answer LIKE '%whsec\\_%'"));
    assertEquals(
        List.of("0"),
        TestDatabase.rows("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%whsec\\_%'"));
  }

  @Test
  void the_operator_is_told_of_all_tenants_and_no_tenant_sees_that() {
    JsonNode webhook =
        operator()
            .post(
                "/webhooks",
                "{\"url\":\"" + receiver.url("/all") + "\",\"types\":[\"invoice.issued\"]}")
            .expect(201)
            .json();
    try {
      String number = issue();
      TestWebhooks.awaitThat(
          () ->
              receiver.received().stream()
                  .anyMatch(message -> message.body().contains("\"number\":\"" + number + "\"")));
      assertFalse(webhook.has("tenant"));
      assertEquals(
          1, operator().get(tenant.path("/webhooks/deliveries")).json().at("/items").size());
      assertEquals(0, hooks.deliveries("").size());
      assertEquals(0, hooks.webhooks().size());
      hooks.test(webhook).expect(202);
      TestWebhooks.awaitThat(
          () ->
              receiver.received().stream()
                  .anyMatch(message -> message.body().contains("webhook.test")));
    } finally {
      operator().call("DELETE", "/webhooks/" + webhook.get("id").asText(), "").expect(204);
    }
  }

  @Test
  void what_cannot_be_a_webhook_is_refused() {
    for (String body :
        List.of(
            "{}",
            "{\"url\":\"ftp://example.com/\"}",
            "{\"url\":\"https://me:pw@example.com/\"}",
            "{\"url\":\"https://example.com:0/\"}",
            "{\"url\":\"https://example.com/\",\"types\":[]}",
            "{\"url\":\"https://example.com/\",\"types\":[\"Quota.*\"]}",
            "{\"url\":\"https://example.com/\",\"types\":[null]}")) {
      Client.Answer answer = operator().post(tenant.path("/webhooks"), body);
      assertEquals(422, answer.status(), body + answer.text());
    }
    String fine = "{\"url\":\"" + receiver.url("/") + "\"}";
    tenant.client().post("/webhooks", fine).expect(403);
    assertEquals(0, hooks.webhooks().size());
    operator().get("/webhooks/deliveries?state=lost").expect(400);
    operator().get("/webhooks/deliveries?limit=0").expect(400);
    operator().call("DELETE", "/webhooks/whk_none", "").expect(404);
    operator().post("/webhooks/deliveries/0/replay", "{}").expect(404);
  }

  @Test
  void deliveries_are_read_page_by_page_and_go_with_their_webhook() {
    JsonNode webhook = hooks.webhook("");
    for (int i = 0; i < 3; i++) {
      hooks.test(webhook).expect(202);
    }
    TestWebhooks.awaitThat(() -> receiver.received().size() == 3);
    JsonNode first = tenant.client().get("/webhooks/deliveries?limit=2").expect(200).json();
    assertEquals(2, first.get("items").size());
    JsonNode rest =
        tenant
            .client()
            .get("/webhooks/deliveries?limit=2&cursor=" + first.get("next").asText())
            .expect(200)
            .json();
    assertEquals(1, rest.get("items").size());
    assertTrue(rest.get("next").isNull());
    operator().call("DELETE", "/webhooks/" + webhook.get("id").asText(), "").expect(204);
    assertEquals(0, hooks.deliveries("").size());
    assertEquals(3, hooks.notifications().size());
  }

  /** Issues an invoice; answers its number. */
  private String issue() {
    operator()
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer\",\"address\":{\"country\":\"DE\"},\"series\":\"IT\"}")
        .expect(200);
    String data = TestTenant.data("zhipu", "glm-4", 50_000, 5_000);
    tenant
        .client()
        .post("/events", EVENT, TestTenant.event("a", "2024-07-03T00:00:00Z", data))
        .expect(204);
    tenant.close("2024-07");
    return tenant.client().get("/invoices").expect(200).json().at("/items/0/number").asText();
  }
}
