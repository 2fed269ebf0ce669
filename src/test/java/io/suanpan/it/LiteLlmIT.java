package io.suanpan.it;

import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LiteLLM's callbacks {@code openmeter} and {@code lago}: their requests as they send them. */
class LiteLlmIT extends ApiTest {
  private static final String OPENMETER =
      """
      {"specversion": "1.0", "type": "litellm_tokens", "id": "%s", "time": "%s",
       "subject": "user-1", "source": "litellm-proxy", "data": {"model": "%s", "cost": %s,
       "prompt_tokens": 10, "completion_tokens": 20, "total_tokens": 30}}
      """;

  private static final String LAGO =
      """
      {"event": {"transaction_id": "%s", "external_subscription_id": "team-7", "code": "%s",
       "properties": {"model": "%s", "response_cost": %s, "prompt_tokens": 10,
       "completion_tokens": 20, "total_tokens": 30}}}
      """;

  private static final String CALL = "chatcmpl-9f0c0e2b-3a1f-4a39-8f43-0e4f2bd0a8ab";

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
  }

  @Test
  void the_openmeter_callbacks_event_is_input_and_output() {
    String event = openMeter(CALL, "2024-07-15T10:20:30.123456+00:00", "gpt-4o", "0.00123");
    tenant.client().post("/events", EVENT, event).expect(204);
    JsonNode kept = only("litellm-proxy", CALL);
    assertEquals("openai", kept.get("vendor").asText());
    assertEquals("user-1", kept.get("subject").asText());
    assertEquals("2024-07-15T10:20:30.123456Z", kept.get("time").asText());
    assertEquals("{\"input\":10,\"output\":20,\"requests\":1}", kept.get("usage").toString());
    assertEquals("0.00123", kept.at("/data/reported/data/cost").toString());
  }

  @Test
  void its_quirks_are_taken() {
    Client client = tenant.client();
    String noOffset = openMeter("q1", "2024-07-15T10:20:30.123456", "gpt-4o", "null");
    client.post("/events", EVENT, noOffset).expect(204);
    assertEquals("2024-07-15T10:20:30.123456Z", only("litellm-proxy", "q1").get("time").asText());
    String noTotal = openMeter("q2", "2024-07-15T10:20:31", "gpt-4o", "1e-7");
    client.post("/events", EVENT, noTotal.replace("s\": 30", "s\": null")).expect(204);
    String picture =
        """
        {"specversion": "1.0", "type": "litellm_tokens", "id": "q3", "subject": "user-1",
         "time": "2024-07-15T10:20:32.5+00:00", "source": "litellm-proxy",
         "data": {"model": "dall-e-3", "cost": 0.04}}
        """;
    client.post("/events", EVENT, picture).expect(204);
    assertEquals("litellm_tokens", only("litellm-proxy", "q3").get("type").asText());
    String noId = openMeter("%", "2024-07-15T10:20:33.123456+00:00", "gpt-4o", "0.1");
    for (int time = 0; time < 2; time++) {
      client.post("/events", EVENT, noId.replace("\"%\"", "null")).expect(204);
    }
    String nobody = openMeter("q4", "2024-07-15T10:20:34.000001+00:00", "gpt-4o", "0.1");
    client.post("/events", EVENT, nobody.replace("\"user-1\"", "null")).expect(204);
    assertEquals(4, tenant.requests());
    assertEquals(40, IngestionIT.usage(tenant, "input"));
    assertEquals(80, IngestionIT.usage(tenant, "output"));
  }

  @Test
  void a_call_reported_twice_counts_once_where_resent_times_are_ignored() {
    String body = "{\"name\":\"l\",\"scopes\":[\"ingest\"],\"ignoreResentTime\":true}";
    String key = operator().post(tenant.path("/keys"), body).expect(201).json().get("key").asText();
    Client client = tenant.client().with(key);
    for (String second : new String[] {"30.123456", "31.654321"}) {
      String event = openMeter(CALL, "2024-07-15T10:20:" + second, "gpt-4o", "0.1");
      client.post("/events", EVENT, event).expect(204);
    }
    assertEquals(1, tenant.requests());
  }

  @Test
  void the_lago_callbacks_event_counts_when_it_comes() {
    String event =
        LAGO.formatted("2e9f9d2e-6a3e-4f0a-9d4d-6f7a3c1f2b10", "tokens", "gpt-4o", "0.5");
    for (int time = 0; time < 2; time++) {
      JsonNode answer = tenant.client().post("/events", event).expect(200).json().get("event");
      assertEquals("tokens", answer.get("code").asText());
      assertEquals("0.5", answer.at("/properties/response_cost").toString());
    }
    JsonNode kept = only("lago", "2e9f9d2e-6a3e-4f0a-9d4d-6f7a3c1f2b10");
    assertEquals("{\"input\":10,\"output\":20,\"requests\":1}", kept.get("usage").toString());
    assertEquals("team-7", kept.get("subject").asText());
    assertEquals(kept.get("receivedAt"), kept.get("time"));
    String free = LAGO.formatted("free", "tokens", "gpt-4o", "null");
    tenant.client().post("/events", free.replace("\"team-7\"", "null")).expect(200);
    assertEquals(10, only("lago", "free").at("/usage/input").asInt());
  }

  @Test
  void a_model_of_nobody_waits_until_somebody_sells_it() {
    TestVendor vendor = TestVendor.create(operator());
    String model = vendor.id() + "/m1";
    String lago = LAGO.formatted("w1", "tokens", model, "0.5");
    String now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS).toString();
    String openMeter = openMeter("w2", now, model, "0.5");
    tenant.client().post("/events", lago).expect(200);
    assertEquals(
        "INVALID_EVENTS", tenant.client().post("/events", EVENT, openMeter).expect(422).code());
    byte[] body = openMeter.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    tenant.client().post("/events", EVENT, body, "Prefer", "handling=lenient").expect(200);
    vendor.load(TestVendor.rate("m1", "input", "unit, amount: \"3\", per: 1000000", ""));
    JsonNode waiting = tenant.client().get("/quarantine").expect(200).json().get("items");
    assertEquals(2, waiting.size(), waiting.toString());
    for (JsonNode entry : waiting) {
      String replay = "/quarantine/" + entry.get("id").asText() + "/replay";
      tenant.client().post(replay, "").expect(200);
    }
    assertEquals("m1", only("lago", "w1").get("model").asText());
    assertEquals(vendor.id(), only("litellm-proxy", "w2").get("vendor").asText());
    tenant.client().post("/events", EVENT, openMeter).expect(204);
    tenant.client().post("/events", lago).expect(200);
    assertEquals(
        "[]", tenant.client().get("/quarantine").expect(200).json().get("items").toString());
  }

  private static String openMeter(String id, String time, String model, String cost) {
    return OPENMETER.formatted(id, time, model, cost);
  }

  private JsonNode only(String source, String id) {
    JsonNode items =
        tenant.client().get("/events?source=" + source + "&id=" + id).expect(200).json();
    assertEquals(1, items.get("items").size(), items.toString());
    return items.get("items").get(0);
  }
}
