package io.suanpan.it;

import static io.suanpan.harness.Client.EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import org.junit.jupiter.api.Test;

/** Responses of vendors, sent as they came. */
class UsageObjectsIT extends ApiTest {
  private static final String CACHED =
      """
      {"id":"chatcmpl-1","model":"gpt-4o-2024-08-06","choices":[{"message":{"content":"a secret"}}],
       "usage":{"prompt_tokens":1200,"completion_tokens":300,"total_tokens":1500,"new_member":7,
         "prompt_tokens_details":{"cached_tokens":1000},
         "completion_tokens_details":{"reasoning_tokens":120}}}
      """;

  @Test
  void a_response_is_counted_by_disjoint_meters_and_what_was_answered_is_not_kept() {
    TestTenant tenant = TestTenant.create(operator());
    tenant.client().post("/events", EVENT, response("r1", "openai", CACHED)).expect(204);
    tenant.client().post("/events", EVENT, response("r1", "openai", CACHED)).expect(204);
    JsonNode event = event(tenant, "r1");
    assertEquals("gpt-4o-2024-08-06", event.get("model").asText());
    assertEquals(
        "{\"cached_input\":1000,\"input\":200,\"output\":180,\"reasoning\":120,\"requests\":1}",
        event.get("usage").toString());
    assertEquals(7, event.at("/data/response/usage/new_member").asInt());
    assertEquals("chatcmpl-1", event.at("/data/response/id").asText());
    assertFalse(event.toString().contains("secret"), event.toString());
  }

  @Test
  void impossible_counts_are_refused_where_they_stand() {
    TestTenant tenant = TestTenant.create(operator());
    Answer answer =
        tenant
            .client()
            .post("/events", EVENT, response("r2", "openai", CACHED.replace("1000", "1300")))
            .expect(422);
    JsonNode error = answer.json().at("/errors/0");
    assertEquals("IMPOSSIBLE_COUNTS", error.get("code").asText(), answer.text());
    assertTrue(error.get("pointer").asText().startsWith("/data/response/usage"), answer.text());
    assertEquals(
        "MISSING_MEMBER",
        tenant
            .client()
            .post("/events", EVENT, response("r3", "openai", "null"))
            .expect(422)
            .json()
            .at("/errors/0/code")
            .asText());
  }

  @Test
  void of_a_stream_the_last_counts_are_meant() {
    TestTenant tenant = TestTenant.create(operator());
    String chunks =
        """
        [{"id":"c","model":"glm-4","choices":[{"delta":{"content":"x"}}]},
         {"id":"c","model":"glm-4","choices":[],
          "usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10}},
         {"id":"c","model":"glm-4","choices":[],
          "usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}]
        """;
    tenant.client().post("/events", EVENT, response("r4", "zhipu", chunks)).expect(204);
    assertEquals(
        "{\"input\":9,\"output\":5,\"requests\":1}", event(tenant, "r4").get("usage").toString());
  }

  @Test
  void a_response_served_by_two_models_is_two_events_voided_together() {
    TestTenant tenant = TestTenant.create(operator());
    String advised =
        """
        {"id":"msg_1","model":"claude-sonnet-5","usage":{"input_tokens":10,"output_tokens":5,
          "iterations":[
            {"type":"message","input_tokens":4,"output_tokens":2},
            {"type":"advisor_message","model":"claude-fable-5","input_tokens":30,"output_tokens":9},
            {"type":"message","input_tokens":6,"output_tokens":3}]}}
        """;
    importAnthropic();
    String event = response("r5", "anthropic", advised).replace("\"chat\"", "\"messages\"");
    tenant.client().post("/events", EVENT, event).expect(204);
    tenant.client().post("/events", EVENT, event).expect(204);
    assertEquals("claude-sonnet-5", event(tenant, "r5").get("model").asText());
    assertEquals("claude-fable-5", event(tenant, "r5%232").get("model").asText());
    assertEquals(30, event(tenant, "r5%232").at("/usage/input").asLong());
    assertEquals(2, tenant.requests());
    tenant
        .client()
        .post("/events/void", "{\"source\":\"test\",\"id\":\"r5\",\"reason\":\"test\"}")
        .expect(204);
    assertEquals(0, tenant.requests());
  }

  private void importAnthropic() {
    String rate = TestVendor.rate("m1", "input", "unit, amount: \"3\", per: 1000000", "");
    new TestVendor("anthropic", operator()).load(rate);
  }

  private static String response(String id, String vendor, String response) {
    return TestTenant.event(
            id,
            "2024-07-15T08:00:00Z",
            "{\"vendor\":\"" + vendor + "\",\"api\":\"chat\",\"response\":" + response + "}")
        .replace("llm.usage", "llm.response");
  }

  private static JsonNode event(TestTenant tenant, String id) {
    return tenant.client().get("/events?source=test&id=" + id).expect(200).json().at("/items/0");
  }
}
