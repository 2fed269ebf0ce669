package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.OtherMeters.Body;
import io.suanpan.ingestion.OtherMeters.Form;
import io.suanpan.metering.UsageEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagoEventsTest {
  private final Translating read = new Translating();

  @Test
  void what_litellm_sends_is_metered_under_any_code() {
    String event =
        event(
            "tokens",
            "\"model\":\"gpt-4o\",\"response_cost\":null,\"prompt_tokens\":10,"
                + "\"completion_tokens\":20,\"total_tokens\":30");
    assertEquals("openai gpt-4o input=10 output=20 requests=1", read.usage(event));
    UsageEvent kept = read.event(event);
    assertEquals("lago", kept.identity().source());
    assertEquals("t1", kept.identity().id());
    assertEquals(Optional.of("sub-1"), kept.project());
    assertEquals(Optional.empty(), kept.time());
    assertTrue(kept.data().orElseThrow().contains("\"code\":\"tokens\""));
  }

  @Test
  void a_code_of_the_agent_sdk_is_a_meter_and_a_request_counts_once() {
    assertEquals("openai gpt-4o input=1200 requests=1", agent("llm_input_tokens", "openai"));
    assertEquals("openai gpt-4o output=340", agent("llm_output_tokens", "openai"));
    assertEquals("openai gpt-4o cached_input=340", agent("llm_cached_input_tokens", ""));
    assertEquals("openai gpt-4o cache_write=340", agent("llm_cache_creation_tokens", ""));
    assertEquals("openai gpt-4o reasoning=340", agent("llm_reasoning_tokens", ""));
    assertEquals("openai gpt-4o image_input=340", agent("llm_image_input_tokens", ""));
    assertEquals("openai gpt-4o audio_input=340", agent("llm_audio_input_tokens", ""));
    assertEquals("openai gpt-4o audio_output=340", agent("llm_audio_output_tokens", ""));
  }

  @Test
  void tokens_that_another_code_counts_too_go_into_no_meter() {
    for (String code :
        new String[] {
          "llm_cached_input_tokens", "llm_reasoning_tokens", "llm_audio_input_tokens"
        }) {
      UsageEvent kept =
          read.event(event(code, "\"value\":\"5\",\"model\":\"gpt-4o\",\"provider\":\"openai\""));
      assertTrue(kept.usage().isEmpty(), code);
      assertEquals(code, kept.type());
    }
    assertTrue(
        read.event(
                event(
                    "llm_cached_input_tokens",
                    "\"value\":\"5\",\"model\":\"gpt-4o\",\"api\":\"databricks_gateway\""))
            .usage()
            .isEmpty());
  }

  @Test
  void other_codes_are_kept_under_their_name() {
    for (String code :
        new String[] {"llm_tool_calls", "llm_cost", "llm_cache_write_1h_tokens", "storage"}) {
      UsageEvent kept = read.event(event(code, "\"value\":\"3\",\"model\":\"gpt-4o\""));
      assertEquals(code, kept.type());
      assertTrue(kept.usage().isEmpty(), code);
      assertEquals("{\"model\":\"gpt-4o\",\"value\":\"3\"}", kept.data().orElseThrow());
    }
  }

  @Test
  void an_amount_is_kept_beside_the_properties() {
    String event =
        """
        {"event":{"transaction_id":"t1","external_subscription_id":"s","code":"llm_cost",
                  "precise_total_amount_cents":"0.0123","properties":{"model":"gpt-4o"}}}
        """;
    assertEquals(
        "{\"model\":\"gpt-4o\",\"precise_total_amount_cents\":\"0.0123\"}",
        read.event(event).data().orElseThrow());
    assertEquals(
        "{}",
        read.event("{\"event\":{\"transaction_id\":\"t\",\"code\":\"c\",\"properties\":null}}")
            .data()
            .orElseThrow());
  }

  @Test
  void a_timestamp_comes_in_five_forms() {
    String second = "2022-04-29T10:06:31Z";
    assertEquals(second, time("1651226791"));
    assertEquals(second, time("1651226791000"));
    assertEquals(second, time("\"1651226791\""));
    assertEquals("2022-04-29T10:06:31.123Z", time("\"1651226791.123\""));
    assertEquals("2022-04-29T10:06:31.123456Z", time("1651226791.123456789"));
    assertEquals("2022-04-29T10:06:31.123Z", time("1651226791123"));
    assertEquals(second, time("\"2022-04-29T12:06:31+02:00\""));
    assertEquals(second, time("\"2022-04-29T10:06:31\""));
    for (String wrong : new String[] {"true", "-5", "\"yesterday\"", "1e3", "[]"}) {
      assertEquals("/timestamp INVALID_VALUE", read.problems(timed(wrong)), wrong);
    }
    assertEquals("/timestamp TIME_OUT_OF_RANGE", read.problems(timed("1")));
    assertEquals("/timestamp TIME_OUT_OF_RANGE", read.problems(timed("99999999999")));
  }

  @Test
  void a_batch_is_read_event_by_event() {
    Body body =
        read.body(
            """
            {"events":[{"transaction_id":"a","code":"c"},{"code":"c"},7,
                       {"transaction_id":"b","code":"llm_input_tokens","properties":{}}]}
            """);
    assertEquals(Form.LAGO, body.form());
    assertEquals(4, body.events().size());
    assertEquals(0, body.events().get(0).violations().size());
    assertEquals("/transaction_id", body.events().get(1).violations().get(0).pointer());
    assertEquals("", body.events().get(2).violations().get(0).pointer());
    assertEquals("/properties/value", body.events().get(3).violations().get(0).pointer());
  }

  @Test
  void what_is_wrong_is_told_in_lagos_words() {
    assertEquals("/transaction_id MISSING_MEMBER, /code MISSING_MEMBER", problems("\"x\":1"));
    assertEquals(
        "/external_subscription_id WRONG_TYPE",
        problems("\"transaction_id\":\"t\",\"code\":\"c\",\"external_subscription_id\":4"));
    assertEquals(
        "/properties WRONG_TYPE",
        problems("\"transaction_id\":\"t\",\"code\":\"c\",\"properties\":[]"));
    assertEquals(
        "/properties/value WRONG_TYPE",
        read.problems(event("llm_input_tokens", "\"value\":\"many\",\"model\":\"gpt-4o\"")));
    assertEquals(
        "/properties/model UNKNOWN_VENDOR",
        read.problems(
            event("llm_input_tokens", "\"value\":1,\"model\":\"claude\",\"provider\":\"x\"")));
    assertEquals(
        "/properties/vendorAccount INVALID_VALUE",
        read.problems(
            event(
                "llm_input_tokens", "\"value\":1,\"model\":\"gpt-4o\",\"vendorAccount\":\"a b\"")));
  }

  @Test
  void dimensions_may_name_vendor_and_account() {
    UsageEvent kept =
        read.event(
            event(
                "llm_input_tokens",
                "\"value\":\"1\",\"model\":\"gpt-4o\",\"provider\":\"openai\","
                    + "\"vendor\":\"azure-openai\",\"vendorAccount\":\"second\""));
    assertEquals("azure-openai", kept.usage().orElseThrow().vendor().name());
    assertEquals("second", kept.usage().orElseThrow().account());
  }

  private String agent(String code, String provider) {
    String value = code.equals("llm_input_tokens") ? "1200" : "340";
    return read.usage(
        event(
            code,
            "\"value\":\""
                + value
                + "\",\"model\":\"gpt-4o\",\"api\":\"chat_completions\",\"provider\":\""
                + provider
                + "\""));
  }

  private String time(String timestamp) {
    return read.event(timed(timestamp)).time().orElseThrow().toString();
  }

  private String problems(String members) {
    return read.problems("{\"event\":{" + members + "}}");
  }

  private static String timed(String timestamp) {
    return "{\"event\":{\"transaction_id\":\"t\",\"code\":\"c\",\"timestamp\":" + timestamp + "}}";
  }

  private static String event(String code, String properties) {
    return """
    {"event":{"transaction_id":"t1","external_subscription_id":"sub-1","code":"%s",
              "properties":{%s}}}
    """
        .formatted(code, properties);
  }
}
