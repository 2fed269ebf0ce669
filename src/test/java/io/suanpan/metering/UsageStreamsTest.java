package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Streams, and the envelopes that responses come in. */
class UsageStreamsTest {

  @Test
  void anthropics_events_complete_each_other_and_later_ones_win() {
    UsageReading reading =
        Responses.read(
            "anthropic",
            "messages",
            "[{type: 'message_start', message: {id: 'msg_1', model: 'claude-sonnet-5', usage:"
                + " {input_tokens: 25, cache_read_input_tokens: 100,"
                + " cache_creation_input_tokens: 40, cache_creation:"
                + " {ephemeral_5m_input_tokens: 30, ephemeral_1h_input_tokens: 10},"
                + " output_tokens: 1, service_tier: 'priority'}}},"
                + " {type: 'ping'}, {type: 'content_block_delta', delta: {text: 'hi'}},"
                + " {type: 'message_delta', delta: {stop_reason: 'end_turn'},"
                + " usage: {output_tokens: 15, input_tokens: 30}}, {type: 'message_stop'}]");
    assertEquals(
        "claude-sonnet-5 input=30 cached_input=100 cache_write=30 cache_write_1h=10 output=15"
            + " requests=1 [serviceTier=priority] 170",
        UsageObjectsTest.line(reading));
    assertEquals("msg_1", reading.usages().get(0).reference().orElseThrow());
  }

  @Test
  void the_end_of_an_anthropic_stream_alone_does_not_tell_the_input() {
    assertEquals(
        "MISSING_MEMBER /0/usage/input_tokens",
        Responses.wrong(
            "anthropic", "messages", "[{type: 'message_delta', usage: {output_tokens: 15}}]"));
  }

  @Test
  void of_cumulative_chunks_the_last_counts() {
    assertEquals(
        "qwen-max input=10 output=20 requests=1 [] 10",
        UsageObjectsTest.line(
            Responses.read(
                "openai",
                "chat",
                "[{id: 'c', model: 'qwen-max', usage: {prompt_tokens: 10, completion_tokens: 3,"
                    + " total_tokens: 13, completion_tokens_details: {reasoning_tokens: 3}}},"
                    + " {id: 'c', model: 'qwen-max', usage: {prompt_tokens: 10,"
                    + " completion_tokens: 20, total_tokens: 30}},"
                    + " {id: 'c', model: 'qwen-max', usage: null}, '[DONE]']")));
    assertEquals(
        "gemini-x input=5 output=9 reasoning=2 requests=1 [] 5",
        UsageObjectsTest.line(
            Responses.read(
                "gemini",
                "streamGenerateContent",
                "[{modelVersion: 'gemini-x', usageMetadata: {promptTokenCount: 5,"
                    + " totalTokenCount: 5}}, {modelVersion: 'gemini-x', usageMetadata:"
                    + " {promptTokenCount: 5, candidatesTokenCount: 9, thoughtsTokenCount: 2,"
                    + " totalTokenCount: 16}}]")));
  }

  @Test
  void envelopes_are_opened() {
    String usage = "usage: {input_tokens: 3, output_tokens: 4, total_tokens: 7}";
    String expected = "gpt-5 input=3 output=4 requests=1 [] 3";
    for (String envelope :
        new String[] {
          "{type: 'response.completed', response: {id: 'r', model: 'gpt-5', %s}}",
          "{id: 'b', custom_id: '1', response: {status_code: 200, body: {model: 'gpt-5', %s}}}",
          "{custom_id: '1', result: {type: 'succeeded', message: {model: 'gpt-5', %s}}}",
          "[{type: 'response.created', response: {id: 'r', model: 'gpt-5', usage: null}},"
              + " {type: 'response.completed', response: {id: 'r', model: 'gpt-5', %s}}]"
        }) {
      assertEquals(
          expected,
          UsageObjectsTest.line(Responses.read("openai", "responses", envelope.formatted(usage))));
    }
  }

  @Test
  void the_run_of_an_assistant_counts_and_not_its_steps_again() {
    assertEquals(
        "gpt-4o input=382 output=90 requests=1 [] 382",
        UsageObjectsTest.line(
            Responses.read(
                "openai",
                "assistants",
                "[{event: 'thread.run.step.completed', data: {id: 'step_1', object:"
                    + " 'thread.run.step', usage: {prompt_tokens: 382, completion_tokens: 90,"
                    + " total_tokens: 472}}}, {event: 'thread.run.completed', data: {id: 'run_1',"
                    + " object: 'thread.run', model: 'gpt-4o', usage: {prompt_tokens: 382,"
                    + " completion_tokens: 90, total_tokens: 472}}}]")));
  }

  @Test
  void several_responses_are_not_one_stream() {
    assertEquals(
        "INVALID_VALUE /0",
        Responses.wrong(
            "openai",
            "chat",
            "[{id: 'a', usage: {prompt_tokens: 1, completion_tokens: 1}},"
                + " {id: 'b', usage: {prompt_tokens: 1, completion_tokens: 1}}]"));
  }

  @Test
  void nothing_told_is_said_so() {
    assertEquals("MISSING_MEMBER /usage", Responses.wrong("openai", "chat", "{}"));
    assertEquals("MISSING_MEMBER /usage", Responses.wrong("openai", "chat", "{usage: null}"));
    assertEquals("MISSING_MEMBER /usage", Responses.wrong("openai", "chat", "[]"));
    assertEquals("NO_QUANTITY /usage", Responses.wrong("openai", "chat", "{usage: {}}"));
    assertEquals("WRONG_TYPE /usage", Responses.wrong("openai", "chat", "{usage: 5}"));
    assertEquals("WRONG_TYPE ", Responses.wrong("openai", "chat", "null"));
    assertTrue(Responses.read("openai", "chat", "'x'").usages().isEmpty());
  }
}
