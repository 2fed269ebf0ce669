package io.suanpan.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Webhooks of a tenant, which lead to a receiver. */
public record TestWebhooks(TestTenant tenant, TestReceiver receiver) {
  public JsonNode webhook(String members) {
    return tenant
        .operator()
        .post(
            tenant.path("/webhooks"),
            "{\"url\":\"" + receiver.url("/hook?a=b") + "\"" + members + "}")
        .expect(201)
        .json();
  }

  public Client.Answer post(JsonNode webhook, String rest) {
    return tenant.operator().post("/webhooks/" + webhook.get("id").asText() + rest, "");
  }

  public Client.Answer test(JsonNode webhook) {
    return post(webhook, "/test");
  }

  public Client.Answer replay(JsonNode delivery) {
    return tenant
        .operator()
        .post("/webhooks/deliveries/" + delivery.get("id").asText() + "/replay", "");
  }

  public JsonNode webhooks() {
    return tenant.client().get("/webhooks").expect(200).json().get("items");
  }

  public JsonNode notifications() {
    return tenant.client().get("/notifications").expect(200).json().get("items");
  }

  public JsonNode deliveries(String query) {
    return tenant.client().get("/webhooks/deliveries" + query).expect(200).json().get("items");
  }

  /** The newest delivery in that state, once there is one. */
  public JsonNode await(String state) {
    awaitThat(() -> !deliveries("?state=" + state).isEmpty());
    return deliveries("?state=" + state).get(0);
  }

  public static void awaitThat(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it has not come");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
