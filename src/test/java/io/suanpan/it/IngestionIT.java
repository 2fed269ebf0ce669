package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static io.suanpan.harness.TestTenant.data;
import static io.suanpan.harness.TestTenant.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IngestionIT extends ApiTest {
  private static final String NOON = "2024-07-15T12:00:00Z";

  @Test
  void an_event_is_counted_once_and_read_back_at_once() {
    TestTenant tenant = TestTenant.create(operator());
    String event = event("a1", NOON, data("zhipu", "glm-4", 1200, 340));
    for (int i = 0; i < 3; i++) {
      assertEquals("", tenant.client().post("/events", EVENT, event).expect(204).text());
    }
    assertEquals(1200, usage(tenant, "input"));
    assertEquals(1, usage(tenant, "requests"));
    JsonNode found = tenant.client().get("/events?source=test&id=a1").expect(200).json();
    assertEquals(1200, found.get("items").get(0).get("usage").get("input").asInt());
  }

  @Test
  void an_identity_with_other_content_is_a_conflict_and_the_first_stays() {
    TestTenant tenant = TestTenant.create(operator());
    Client client = tenant.client();
    client.post("/events", EVENT, event("a", NOON, data("zhipu", "glm-4", 10, 1))).expect(204);
    Answer conflict =
        client.post("/events", EVENT, event("a", NOON, data("zhipu", "glm-4", 11, 1)));
    assertEquals("EVENT_IDENTITY_CONFLICT", conflict.expect(409).code());
    String laterTime = event("a", "2024-07-15T12:00:01Z", data("zhipu", "glm-4", 10, 1));
    assertEquals("EVENT_IDENTITY_CONFLICT", client.post("/events", EVENT, laterTime).code());
    String noTime = laterTime.replace("\"time\":\"2024-07-15T12:00:01Z\",", "");
    client.post("/events", EVENT, noTime).expect(204);
    assertEquals(10, usage(tenant, "input"));
  }

  @Test
  void a_batch_tells_what_became_of_each_event() {
    TestTenant tenant = TestTenant.create(operator());
    tenant
        .client()
        .post("/events", EVENT, event("old", NOON, data("zhipu", "glm-4", 5, 0)))
        .expect(204);
    String batch =
        "["
            + String.join(
                ",",
                event("new", NOON, data("zhipu", "glm-4", 1, 0)),
                event("old", NOON, data("zhipu", "glm-4", 5, 0)),
                event("old", NOON, data("zhipu", "glm-4", 6, 0)),
                event("new", NOON, data("zhipu", "glm-4", 1, 0)),
                event("new", NOON, data("zhipu", "glm-4", 2, 0)))
            + "]";
    JsonNode answer = tenant.client().post("/events", BATCH, batch).expect(200).json();
    List<String> outcomes = new ArrayList<>();
    answer.get("outcomes").forEach(item -> outcomes.add(item.get("outcome").asText()));
    assertEquals(List.of("STORED", "DUPLICATE", "CONFLICT", "DUPLICATE", "CONFLICT"), outcomes);
    assertEquals(1, answer.get("stored").asInt());
    assertEquals(6, usage(tenant, "input"));
  }

  @Test
  void one_bad_event_refuses_the_batch_and_nothing_is_stored() {
    TestTenant tenant = TestTenant.create(operator());
    String batch =
        "["
            + event("good", NOON, data("zhipu", "glm-4", 1, 0))
            + ","
            + event("bad", NOON, data("zhipu", "glm-4", -1, 0))
            + "]";
    Answer refused = tenant.client().post("/events", BATCH, batch).expect(422);
    JsonNode error = refused.json().get("errors").get(0);
    assertEquals(1, error.get("index").asInt());
    assertEquals("/data/usage/input", error.get("pointer").asText());
    assertEquals("NEGATIVE_QUANTITY", error.get("code").asText());
    assertEquals("application/problem+json", refused.type());
    assertEquals(0, usage(tenant, "input"));
    assertEquals(0, tenant.client().get("/events?source=test&id=good").json().get("items").size());
  }

  @Test
  void gzip_is_taken_and_a_bomb_is_not() throws IOException {
    TestTenant tenant = TestTenant.create(operator());
    byte[] small =
        gzip(event("z", NOON, data("zhipu", "glm-4", 3, 0)).getBytes(StandardCharsets.UTF_8));
    tenant.client().post("/events", EVENT, small, "Content-Encoding", "gzip").expect(204);
    assertEquals(3, usage(tenant, "input"));
    byte[] bomb = gzip(new byte[17 * 1024 * 1024]);
    Answer refused = tenant.client().post("/events", EVENT, bomb, "Content-Encoding", "gzip");
    assertEquals("BODY_TOO_LARGE", refused.expect(413).code());
  }

  @Test
  void ten_thousand_events_are_taken_and_one_more_is_not() {
    TestTenant tenant = TestTenant.create(operator());
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      events.add(event("n" + i, NOON, data("zhipu", "glm-4", 1, 1)));
    }
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
    assertEquals(10_000, usage(tenant, "requests"));
    events.add(event("more", NOON, data("zhipu", "glm-4", 1, 1)));
    Answer refused = tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]");
    assertEquals("TOO_MANY_EVENTS", refused.expect(413).code());
    assertEquals(10_000, usage(tenant, "requests"));
  }

  @Test
  void an_event_may_name_another_account_if_it_was_declared() {
    TestTenant tenant = TestTenant.create(operator());
    String event =
        event("x", NOON, data("openai", "gpt-4o", 1, 0))
            .replace("\"vendor\"", "\"vendorAccount\":\"batch\",\"vendor\"");
    Answer refused = tenant.client().post("/events", EVENT, event).expect(422);
    assertEquals(
        "UNKNOWN_VENDOR_ACCOUNT", refused.json().get("errors").get(0).get("code").asText());
    String account =
        """
        {"vendor":"openai","name":"batch","region":"GLOBAL","currency":"USD",
         "openedOn":"2024-07-01"}
        """;
    tenant.operator().post(tenant.path("/vendor-accounts"), account).expect(201);
    tenant.client().post("/events", EVENT, event).expect(204);
  }

  @Test
  void an_unknown_type_is_kept_and_not_counted() {
    TestTenant tenant = TestTenant.create(operator());
    String event =
        """
        {"specversion":"1.0","id":"u","source":"test","type":"com.example.ping","data":{"a":[1]}}
        """;
    tenant.client().post("/events", EVENT, event).expect(204);
    assertEquals(1, tenant.client().get("/events?source=test&id=u").json().get("items").size());
    assertEquals(0, usage(tenant, "requests"));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  static long usage(TestTenant tenant, String meter) {
    JsonNode rows =
        tenant
            .client()
            .get("/usage?from=2024-07-01T00:00:00Z&to=2024-08-01T00:00:00Z&groupBy=meter")
            .expect(200)
            .json()
            .get("rows");
    long sum = 0;
    for (JsonNode row : rows) {
      assertTrue(row.get("quantity").isIntegralNumber());
      sum += row.get("meter").asText().equals(meter) ? row.get("quantity").asLong() : 0;
    }
    return sum;
  }
}
