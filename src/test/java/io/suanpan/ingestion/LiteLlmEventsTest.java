package io.suanpan.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.UsageEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiteLlmEventsTest {
  private static final String TOKENS =
      "\"prompt_tokens\":10,\"completion_tokens\":20,\"total_tokens\":30";

  private final Translating read = new Translating();

  @Test
  void prompt_and_answer_are_metered_and_the_total_is_not_added() {
    UsageEvent event = read.event(event("\"chatcmpl-1\"", "\"model\":\"gpt-4o\"," + TOKENS));
    assertEquals("openai", event.usage().orElseThrow().vendor().name());
    assertEquals(
        "input=10 output=20 requests=1", event.usage().orElseThrow().quantities().toString());
    assertEquals("litellm-proxy", event.identity().source());
    assertEquals("chatcmpl-1", event.identity().id());
    assertEquals(Optional.of("alice"), event.project());
    assertEquals("2026-01-05T10:20:30.123456Z", event.time().orElseThrow().toString());
  }

  @Test
  void what_was_sent_is_kept_whole() {
    UsageEvent event =
        read.event(event("\"a\"", "\"model\":\"gpt-4o\",\"cost\":0.00123,\"x\":null," + TOKENS));
    String data = event.data().orElseThrow();
    assertTrue(data.contains("\"type\":\"litellm_tokens\""), data);
    assertTrue(data.contains("\"cost\":0.00123"), data);
    assertTrue(data.contains("\"total_tokens\":30"), data);
  }

  @Test
  void cost_and_total_may_be_null_and_counts_may_be_strings() {
    assertEquals(
        "openai gpt-4o input=10 output=20 requests=1",
        read.usage(
            event(
                "\"a\"",
                "\"model\":\"gpt-4o\",\"cost\":null,\"total_tokens\":null,"
                    + "\"prompt_tokens\":\"10\",\"completion_tokens\":20.0")));
  }

  @Test
  void an_embedding_has_no_answer() {
    assertEquals(
        "openai gpt-4o input=7 requests=1",
        read.usage(event("\"a\"", "\"model\":\"gpt-4o\",\"prompt_tokens\":7")));
    assertEquals(
        "openai gpt-4o input=7 requests=1",
        read.usage(
            event("\"a\"", "\"model\":\"gpt-4o\",\"prompt_tokens\":7,\"completion_tokens\":null")));
  }

  @Test
  void without_tokens_it_is_kept_as_it_came() {
    UsageEvent event = read.event(event("\"a\"", "\"model\":\"dall-e-3\",\"cost\":0.04"));
    assertTrue(event.usage().isEmpty());
    assertEquals("litellm_tokens", event.type());
    assertEquals("{\"cost\":0.04,\"model\":\"dall-e-3\"}", event.data().orElseThrow());
  }

  @Test
  void a_type_of_the_users_own_is_known_by_its_data() {
    String other =
        event("\"a\"", "\"model\":\"gpt-4o\"," + TOKENS)
            .replace("litellm_tokens", "my-tokens")
            .replace("litellm-proxy", "elsewhere");
    assertEquals("openai gpt-4o input=10 output=20 requests=1", read.usage(other));
    String ours = event("\"a\"", "\"a\":1").replace("litellm_tokens", "com.example.thing");
    assertTrue(read.event(ours.replace("litellm-proxy", "x")).usage().isEmpty());
  }

  @Test
  void the_user_may_come_as_a_list_or_a_number_or_not_at_all() {
    String event = event("\"a\"", "\"model\":\"gpt-4o\"," + TOKENS);
    assertEquals(Optional.of("bob"), read.event(event.replace("\"alice\"", "[\"bob\"]")).project());
    assertEquals(Optional.of("7"), read.event(event.replace("\"alice\"", "7")).project());
    assertEquals(Optional.empty(), read.event(event.replace("\"alice\"", "null")).project());
    assertEquals("/subject WRONG_TYPE", read.problems(event.replace("\"alice\"", "[1,2]")));
  }

  @Test
  void a_time_may_lack_its_offset() {
    String event =
        event("\"a\"", "\"model\":\"gpt-4o\"," + TOKENS).replace("123456+00:00", "123456");
    assertEquals("2026-01-05T10:20:30.123456Z", read.event(event).time().orElseThrow().toString());
  }

  @Test
  void without_an_id_a_repeat_is_known_by_its_content_where_the_time_tells_events_apart() {
    String event = event("null", "\"model\":\"gpt-4o\"," + TOKENS);
    String id = read.event(event).identity().id();
    assertEquals(id, read.event(event).identity().id());
    assertNotEquals(id, read.event(event.replace("30.123456", "30.123457")).identity().id());
    assertNotEquals(id, read.event(event.replace("alice", "bob")).identity().id());
  }

  @Test
  void without_an_id_or_an_exact_time_equal_events_are_two() {
    for (String time : new String[] {"30+00:00", "30.123+00:00", "30"}) {
      String event =
          event("null", "\"model\":\"gpt-4o\"," + TOKENS).replace("30.123456+00:00", time);
      assertNotEquals(read.event(event).identity().id(), read.event(event).identity().id(), event);
    }
  }

  @Test
  void a_vendor_may_stand_before_the_model() {
    for (String[] named :
        new String[][] {
          {"azure/my-deployment", "azure-openai my-deployment"},
          {"openai/gpt-4o", "openai gpt-4o"},
          {"zai/glm-4.6", "zhipu glm-4.6"},
          {"dashscope/qwen-max", "alibaba qwen-max"},
          {"moonshot/kimi-k2", "moonshot kimi-k2"}
        }) {
      assertEquals(
          named[1] + " input=10 output=20 requests=1",
          read.usage(event("\"a\"", "\"model\":\"" + named[0] + "\"," + TOKENS)));
    }
  }

  @Test
  void what_cannot_be_booked_says_why() {
    assertEquals("/data/model UNKNOWN_VENDOR", problem("\"model\":\"hosted_vllm/qwen\"," + TOKENS));
    assertEquals("/data/model UNKNOWN_VENDOR", problem("\"model\":\"shared-model\"," + TOKENS));
    assertEquals("/data/model MISSING_MEMBER", problem("\"model\":null," + TOKENS));
    assertEquals("/data/model WRONG_TYPE", problem("\"model\":[]," + TOKENS));
    assertEquals(
        "/data/prompt_tokens NEGATIVE_QUANTITY",
        problem("\"model\":\"gpt-4o\",\"prompt_tokens\":-1"));
    assertEquals(
        "/data/completion_tokens WRONG_TYPE",
        problem("\"model\":\"gpt-4o\",\"prompt_tokens\":1,\"completion_tokens\":1.5"));
    assertEquals(
        "/data/prompt_tokens QUANTITY_TOO_LARGE",
        problem("\"model\":\"gpt-4o\",\"prompt_tokens\":1e99"));
    assertEquals(
        "/data/prompt_tokens WRONG_TYPE",
        problem("\"model\":\"gpt-4o\",\"prompt_tokens\":\"1e999999999\""));
    assertEquals(
        "/data/vendor UNKNOWN_VENDOR",
        problem("\"model\":\"gpt-4o\",\"vendor\":\"nobody\"," + TOKENS));
  }

  private String problem(String data) {
    return read.problems(event("\"a\"", data));
  }

  private static String event(String id, String data) {
    return """
    {"specversion":"1.0","type":"litellm_tokens","id":%s,"time":"2026-01-05T10:20:30.123456+00:00",
     "subject":"alice","source":"litellm-proxy","data":{%s}}
    """
        .formatted(id, data);
  }
}
