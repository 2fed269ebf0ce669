package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lago's clients, unchanged: single events, batches, the agent SDK, what they see of errors. */
class LagoIT extends ApiTest {
  private static final String JSON = "application/json";
  private static final long JULY = 1_721_030_400L;

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
  }

  @Test
  void one_event_is_answered_by_the_event() {
    JsonNode event = post("/events", "{\"event\":" + input("t1", "\"1200\"") + "}").at("/event");
    assertEquals("t1", event.get("transaction_id").asText());
    assertEquals("llm_input_tokens", event.get("code").asText());
    assertEquals("sub-1", event.get("external_subscription_id").asText());
    assertEquals("2024-07-15T08:00:00.000Z", event.get("timestamp").asText());
    assertEquals("1200", event.at("/properties/value").asText());
    assertEquals(36, event.get("lago_id").asText().length());
    assertTrue(
        event.get("lago_customer_id").isNull() && event.get("lago_subscription_id").isNull());
    assertTrue(event.get("created_at").asText().endsWith("Z"));
    JsonNode kept = only("t1");
    assertEquals("sub-1", kept.get("subject").asText());
    assertEquals(1200, kept.at("/usage/input").asInt());
  }

  @Test
  void numbers_are_answered_and_kept_as_they_came() {
    String event =
        """
        {"event":{"transaction_id":"n","external_subscription_id":"s","code":"storage",
          "timestamp":"1721030400.25","precise_total_amount_cents":"0.5",
          "properties":{"gb":12.50,"big":1e4000,"whole":3,"text":"0.10","none":null}}}
        """;
    JsonNode answered = post("/events", event).get("event");
    assertEquals("2024-07-15T08:00:00.250Z", answered.get("timestamp").asText());
    assertTrue(answered.at("/properties/gb").isNumber(), answered.toString());
    assertEquals("0.10", answered.at("/properties/text").asText());
    JsonNode kept = only("n").get("data");
    assertTrue(kept.get("gb").isNumber(), kept.toString());
    assertEquals(3, kept.get("whole").asInt());
    assertEquals("0.5", kept.get("precise_total_amount_cents").asText());
  }

  @Test
  void timestamps_of_every_form_are_the_same_instant() {
    List<String> events = new ArrayList<>();
    for (String time :
        List.of(
            "1721030400",
            "1721030400000",
            "1721030400.0",
            "\"1721030400\"",
            "\"1721030400.000\"",
            "\"2024-07-15T08:00:00Z\"",
            "\"2024-07-15T10:00:00+02:00\"")) {
      events.add(input("ts" + events.size(), "1").replace(Long.toString(JULY), time));
    }
    JsonNode answered = batch(events).get("events");
    for (int i = 0; i < events.size(); i++) {
      assertEquals("2024-07-15T08:00:00.000Z", answered.get(i).get("timestamp").asText());
      assertEquals("2024-07-15T08:00:00Z", only("ts" + i).get("time").asText());
    }
  }

  @Test
  void what_the_agent_sdk_sends_of_a_call_is_one_request() {
    List<String> events = new ArrayList<>();
    for (String code :
        List.of(
            "llm_input_tokens",
            "llm_output_tokens",
            "llm_cached_input_tokens",
            "llm_cache_creation_tokens",
            "llm_cache_write_5m_tokens",
            "llm_cache_write_1h_tokens",
            "llm_reasoning_tokens",
            "llm_tool_calls",
            "llm_image_input_tokens",
            "llm_audio_input_tokens",
            "llm_audio_output_tokens")) {
      events.add(
          input("a" + events.size(), "\"" + (10 + events.size()) + "\"")
              .replace("llm_input_tokens", code));
    }
    events.add(
        """
        {"transaction_id":"cost","external_subscription_id":"sub-1","code":"llm_cost",
         "timestamp":1721030400,"precise_total_amount_cents":"0.0000125",
         "properties":{"model":"glm-4","provider":"zhipu","api":"chat"}}
        """);
    assertEquals(events.size(), batch(events).get("events").size());
    for (int time = 0; time < 2; time++) {
      assertEquals(1, tenant.requests());
      assertEquals(10, IngestionIT.usage(tenant, "input"));
      assertEquals(11, IngestionIT.usage(tenant, "output"));
      assertEquals(12, IngestionIT.usage(tenant, "cached_input"));
      assertEquals(13, IngestionIT.usage(tenant, "cache_write"));
      assertEquals(16, IngestionIT.usage(tenant, "reasoning"));
      assertEquals(18, IngestionIT.usage(tenant, "image_input"));
      assertEquals(19, IngestionIT.usage(tenant, "audio_input"));
      assertEquals(20, IngestionIT.usage(tenant, "audio_output"));
      // Its batches come again after an answer that was lost, perhaps with newer events.
      batch(events);
    }
  }

  @Test
  void a_repeat_and_a_conflict_are_answered_alike_and_the_first_stays() {
    JsonNode first = batch(List.of(input("r", "\"5\""))).at("/events/0");
    JsonNode again = batch(List.of(input("r", "\"5\""))).at("/events/0");
    assertEquals(first.get("lago_id"), again.get("lago_id"));
    batch(List.of(input("r", "\"6\""), input("r2", "\"1\"")));
    assertEquals(6, IngestionIT.usage(tenant, "input"));
    assertEquals(2, tenant.requests());
  }

  @Test
  void what_waits_is_answered_too_and_counts_when_its_vendor_is_known() {
    TestVendor vendor = new TestVendor("lago" + System.nanoTime(), operator());
    String unknown = input("w", "\"7\"").replace("zhipu", vendor.id()).replace("glm-4", "m1");
    assertEquals("w", batch(List.of(unknown)).at("/events/0/transaction_id").asText());
    batch(List.of(unknown));
    JsonNode waiting = waiting();
    assertEquals(1, waiting.size());
    assertEquals("UNKNOWN_VENDOR", waiting.at("/0/errors/0/code").asText());
    String replay = "/quarantine/" + waiting.at("/0/id").asText() + "/replay";
    assertEquals("INVALID_EVENTS", tenant.client().post(replay, "").expect(422).code());
    vendor.load(TestVendor.rate("m1", "input", "unit, amount: \"3\", per: 1000000", ""));
    assertEquals(1, tenant.client().post(replay, "").expect(200).json().get("stored").asInt());
    assertEquals(7, only("w").at("/usage/input").asInt());
    batch(List.of(unknown));
    assertEquals(1, tenant.requests());
    assertEquals(0, waiting().size());
  }

  @Test
  void a_gateways_subscription_names_the_tenant_and_an_unknown_one_waits() {
    String key = key("\"scopes\":[\"ingest\"],\"tenantFrom\":\"subject\"");
    TestTenant customer = TestTenant.create(operator());
    String known = input("g1", "\"3\"").replace("sub-1", customer.id());
    String later = "later" + System.nanoTime();
    String unknown = input("g2", "\"4\"").replace("sub-1", later);
    tenant.client().with(key).post("/events/batch", events(List.of(known, unknown))).expect(200);
    assertEquals(3, IngestionIT.usage(customer, "input"));
    assertEquals("UNKNOWN_TENANT", waiting().at("/0/errors/0/code").asText());
    operator()
        .post(
            "/tenants",
            "{\"id\":\"" + later + "\",\"name\":\"L\",\"region\":\"DE\",\"currency\":\"EUR\"}")
        .expect(201);
    String replay = "/quarantine/" + waiting().at("/0/id").asText() + "/replay";
    tenant.client().with(key).post(replay, "").expect(200);
    assertEquals(
        4,
        operator()
            .get("/tenants/" + later + "/events?source=lago&id=g2")
            .json()
            .at("/items/0/usage/input")
            .asInt());
  }

  @Test
  void errors_are_lagos() {
    assertLago(422, "no_events", "/events/batch", "{\"events\":[]}");
    assertLago(422, "no_events", "/events", "{\"events\":[]}");
    for (String body : List.of("[]", "{}", "7", "{\"events\":", "", "{\"a\":1,\"a\":2}")) {
      assertLago(422, "invalid_format", "/events/batch", body);
    }
    String one = input("x", "\"1\"");
    List<String> many = new ArrayList<>();
    for (int i = 0; i <= 10_000; i++) {
      many.add("{}");
    }
    assertLago(422, "too_many_events", "/events/batch", events(many));
    Client wrong = tenant.client().with("sp_wrong");
    assertEquals(
        401, wrong.post("/events/batch", events(List.of(one))).json().at("/status").asInt());
    assertEquals(0, tenant.requests());
  }

  @Test
  void whatever_is_wrong_with_an_event_it_is_answered_and_waits() {
    List<String> odd = new ArrayList<>(List.of("7", "null", "[]", "{}", "\"text\""));
    odd.add(input("", "\"1\""));
    odd.add(input("x".repeat(5000), "\"1\""));
    odd.add("{\"transaction_id\":{\"a\":1e4000},\"code\":[1e4000],\"properties\":1e4000}");
    odd.add(input("neg", "\"-1\""));
    odd.add(input("far", "\"1\"").replace(Long.toString(JULY), "\"+999999999-12-31T00:00:00Z\""));
    odd.add(input("\\ud800", "\"1\""));
    assertEquals(odd.size(), batch(odd).get("events").size());
    for (String one : odd) {
      post("/events", "{\"event\":" + one + "}");
    }
    assertEquals(odd.size(), waiting().size());
    assertEquals(0, tenant.requests());
  }

  @Test
  void a_base_path_of_its_own_and_the_third_api_lead_to_the_same() {
    Client client = tenant.client();
    String path = "/openmeter/api/v1/events";
    client.rootPost(path, JSON, "{\"event\":" + input("p1", "\"1\"") + "}").expect(200);
    client.rootPost(path + "/batch", JSON, events(List.of(input("p2", "\"1\"")))).expect(200);
    client.rootPost(path, Client.EVENT, cloudEvent("p3")).expect(204);
    String third = "/api/v3/openmeter/events";
    client.rootPost(third, Client.EVENT, cloudEvent("p4")).expect(202);
    String two = "[" + cloudEvent("p4") + "," + cloudEvent("p5") + "]";
    client.rootPost(third, Client.BATCH, two).expect(202);
    assertEquals(5, tenant.requests());
  }

  private static String cloudEvent(String id) {
    return TestTenant.event(id, "2024-07-15T08:00:00Z", TestTenant.data("zhipu", "glm-4", 1, 0));
  }

  private String key(String members) {
    return operator()
        .post(tenant.path("/keys"), "{\"name\":\"lago\"," + members + "}")
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  private void assertLago(int status, String code, String path, String body) {
    Answer answer = tenant.client().post(path, body).expect(status);
    assertEquals(code, answer.json().get("code").asText(), answer.text());
    assertEquals("Unprocessable Entity", answer.json().get("error").asText());
    assertEquals("application/json", answer.type());
  }

  private JsonNode post(String path, String body) {
    return tenant.client().post(path, body).expect(200).json();
  }

  private JsonNode batch(List<String> events) {
    return post("/events/batch", events(events));
  }

  private static String events(List<String> events) {
    return "{\"events\":[" + String.join(",", events) + "]}";
  }

  private static String input(String transaction, String value) {
    return """
    {"transaction_id":"%s","external_subscription_id":"sub-1","code":"llm_input_tokens",
     "timestamp":%d,"properties":{"value":%s,"model":"glm-4","provider":"zhipu","api":"chat",
     "team":"search"}}
    """
        .formatted(transaction, JULY, value);
  }

  private JsonNode waiting() {
    return tenant.client().get("/quarantine").expect(200).json().get("items");
  }

  private JsonNode only(String id) {
    JsonNode items = tenant.client().get("/events?source=lago&id=" + id).expect(200).json();
    assertEquals(1, items.get("items").size(), items.toString());
    return items.get("items").get(0);
  }
}
