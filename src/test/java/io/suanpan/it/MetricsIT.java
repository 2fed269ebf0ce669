package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestReceiver;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestWebhooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code /metrics} before and after events came in. */
class MetricsIT extends ApiTest {
  private static final String TIME = "2024-07-15T08:00:00Z";
  private static final String EVENTS = "suanpan_ingestion_events_total{outcome=";

  @Test
  void what_comes_in_is_counted_by_what_became_of_it() {
    TestTenant tenant = TestTenant.create(operator());
    Client client = tenant.client();
    Map<String, Double> before = metrics();

    client.post("/events", BATCH, array(event("a", 1), event("b", 1), event("c", 1))).expect(204);
    client.post("/events", EVENT, event("a", 1)).expect(204);
    client.post("/events", EVENT, event("b", 2)).expect(409);
    client.post("/events", BATCH, array(event("d", 1), event("e", -1))).expect(422);
    byte[] half = array(event("f", 1), event("g", -1)).getBytes(StandardCharsets.UTF_8);
    client.post("/events", BATCH, half, "Prefer", "handling=lenient").expect(200);

    Map<String, Double> after = metrics();
    assertEquals(4, grown(before, after, EVENTS + "stored}"));
    assertEquals(1, grown(before, after, EVENTS + "duplicate}"));
    assertEquals(1, grown(before, after, EVENTS + "conflict}"));
    assertEquals(2, grown(before, after, EVENTS + "refused}"));
    assertEquals(1, grown(before, after, EVENTS + "quarantined}"));
    assertEquals(4, grown(before, after, "suanpan_ingestion_commit_events_count"));
    assertEquals(6, grown(before, after, "suanpan_ingestion_commit_events_sum"));
    assertEquals(4, grown(before, after, "suanpan_ingestion_commit_seconds_count"));
    // Of a sample: it grows no more once it is full.
    assertTrue(after.get("suanpan_ingestion_commit_seconds_bucket{le=20.0}") > 0);
    assertTrue(after.get("suanpan_ingestion_commit_seconds_max") < 90, after.toString());
    assertTrue(grown(before, after, "suanpan_ingestion_commit_seconds_sum") > 0);
    assertEquals(0, after.get("suanpan_ingestion_waiting_events"));
    assertTrue(after.containsKey("suanpan_ingestion_retries_total"), after.toString());
    assertTrue(after.containsKey("suanpan_ingestion_busy_total{reason=writes}"), after.toString());
    assertTrue(after.containsKey("suanpan_ingestion_busy_total{reason=memory}"), after.toString());
    assertEquals(
        1,
        List.of("load_data", "insert").stream()
            .filter(way -> after.containsKey("suanpan_ingestion_writer{kind=" + way + "}"))
            .count());
  }

  @Test
  void deliveries_are_counted_by_what_became_of_them() throws IOException {
    TestTenant tenant = TestTenant.create(operator());
    String attempts = "suanpan_deliveries_attempts_total{outcome=";
    Map<String, Double> before = metrics();
    try (TestReceiver receiver = new TestReceiver()) {
      TestWebhooks hooks = new TestWebhooks(tenant, receiver);
      JsonNode webhook = hooks.webhook("");
      receiver.then(
          TestReceiver.status(500, ""), TestReceiver.status(500, ""), TestReceiver.status(500, ""));
      hooks.test(webhook).expect(202);
      hooks.replay(hooks.await("dead")).expect(200);
      hooks.await("delivered");
    }
    TestWebhooks.awaitThat(() -> grown(before, metrics(), attempts + "delivered}") >= 1);
    Map<String, Double> after = metrics();
    // Deliveries of other tests may be sent meanwhile.
    assertTrue(grown(before, after, attempts + "failed}") >= 2, after.toString());
    assertTrue(grown(before, after, attempts + "dead}") >= 1, after.toString());
    assertTrue(after.containsKey("suanpan_deliveries_waiting"), after.toString());
  }

  @Test
  void they_ask_for_no_key_and_name_no_tenant() {
    TestTenant tenant = TestTenant.create(operator());
    tenant.client().post("/events", EVENT, event("a", 1)).expect(204);
    Answer answer = new Client(server.toString(), null).root("/metrics");
    assertEquals(200, answer.status());
    assertFalse(answer.text().contains(tenant.id()), "a tenant is named");
  }

  private static String event(String id, int input) {
    return TestTenant.event(id, TIME, TestTenant.data("zhipu", "glm-4", input, 1));
  }

  private static String array(String... events) {
    return "[" + String.join(",", events) + "]";
  }

  private static double grown(Map<String, Double> before, Map<String, Double> after, String name) {
    assertTrue(after.containsKey(name), name + " is not in " + after.keySet());
    return after.get(name) - before.getOrDefault(name, 0.0);
  }

  /** By name and tag, without the tags that the server adds and without quotes. */
  private Map<String, Double> metrics() {
    Map<String, Double> values = new TreeMap<>();
    for (String line : operator().root("/metrics").expect(200).text().lines().toList()) {
      if (line.startsWith("suanpan_")) {
        int space = line.lastIndexOf(' ');
        String name =
            line.substring(0, space)
                .replaceAll("mp_\\w+=\"[^\"]*\",?", "")
                .replaceAll(",}", "}")
                .replace("{}", "")
                .replace("\"", "");
        values.put(name, Double.valueOf(line.substring(space + 1)));
      }
    }
    return values;
  }
}
