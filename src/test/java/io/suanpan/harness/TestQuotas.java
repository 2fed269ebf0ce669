package io.suanpan.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import java.time.Instant;

/**
 * Sets a tenant's quotas, reserves, settles and uses tokens of Zhipu's models, now.
 *
 * @param tenant whose
 * @param at when what is used counts
 */
public record TestQuotas(TestTenant tenant, Instant at) {
  /** All tokens of a month. */
  public static final String TOKENS_A_MONTH =
      "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"month\",\"limit\":\"%d\"}";

  public Answer put(String name, String body) {
    return tenant.operator().call("PUT", tenant.path("/quotas/" + name), body);
  }

  public Answer raise(String name, String by) {
    return tenant
        .operator()
        .post(
            tenant.path("/quotas/" + name + "/raises"),
            "{\"by\":\"%s\",\"to\":\"2100-01-01T00:00:00Z\",\"reason\":\"launch\"}".formatted(by));
  }

  public static String body(String scope, String window, String limit) {
    return body(scope, window, limit, "hard");
  }

  public static String body(String scope, String window, String limit, String mode) {
    return """
    {"scope":%s,"measure":{"meters":["*"]},"window":"%s","limit":"%s","mode":"%s"}
    """
        .formatted(scope, window, limit, mode);
  }

  public Answer post(String path, String body) {
    return tenant.client().post(path, body);
  }

  public Answer reserve(long input, long output) {
    return reserve(input, output, 600);
  }

  public Answer reserve(long input, long output, int seconds) {
    return post("/reservations", wanted(input, output, seconds));
  }

  public static String wanted(long input, long output, int seconds) {
    return """
    {"vendor":"zhipu","model":"glm-4","usage":{"input":%d,"output":%d},"ttlSeconds":%d}
    """
        .formatted(input, output, seconds);
  }

  public Answer settle(JsonNode reservation, String id, long input, long output) {
    return tenant
        .client()
        .post(
            "/reservations/" + reservation.get("id").asText() + "/settle",
            Client.EVENT,
            event(id, "glm-4", input, output));
  }

  public Answer release(JsonNode reservation) {
    return tenant.client().call("DELETE", "/reservations/" + reservation.get("id").asText(), "");
  }

  public JsonNode reservation(String id) {
    return tenant.client().get("/reservations/" + id).expect(200).json();
  }

  public void use(String id, String model, long input, long output) {
    tenant.client().post("/events", Client.EVENT, event(id, model, input, output)).expect(204);
  }

  public void useOf(String project, String id, long input) {
    String event =
        event(id, "glm-4", input, 0)
            .replace("\"source\"", "\"subject\":\"" + project + "\",\"source\"");
    tenant.client().post("/events", Client.EVENT, event).expect(204);
  }

  public String event(String id, String model, long input, long output) {
    return TestTenant.event(id, at.toString(), TestTenant.data("zhipu", model, input, output));
  }

  public String keyId() {
    return tenant
        .operator()
        .get(tenant.path("/keys"))
        .expect(200)
        .json()
        .at("/items/0/id")
        .asText();
  }

  public long input() {
    JsonNode rows =
        tenant
            .client()
            .get(
                "/usage?from=%s&to=%s&groupBy=meter"
                    .formatted(
                        Instant.now().minusSeconds(86_400), Instant.now().plusSeconds(86_400)))
            .expect(200)
            .json()
            .get("rows");
    for (JsonNode row : rows) {
      if (row.get("meter").asText().equals("input")) {
        return row.get("quantity").asLong();
      }
    }
    return 0;
  }

  public void assertStands(String name, String used, String held, String left) {
    JsonNode quota = tenant.client().get("/quotas/" + name).expect(200).json();
    assertEquals(
        used + " used, " + held + " held, " + left + " left",
        quota.get("used").asText()
            + " used, "
            + quota.get("held").asText()
            + " held, "
            + quota.get("left").asText()
            + " left",
        name);
  }
}
