package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Vendors' ways of counting that the real objects at hand do not show. */
class UsageShapesTest {

  @Test
  void a_vendor_is_found_by_any_of_its_names() {
    String usage =
        "{prompt_tokens: 7, knowledge_tokens: 2, completion_tokens: 4, total_tokens: 13}";
    String expected = "- input=7 knowledge_input=2 output=4 requests=1 [] 9";
    for (String name : List.of("sensetime", "sensenova", "SenseNova ")) {
      assertEquals(expected, Responses.usage(name, "chat-completions", usage));
    }
    // Who does not know knowledge tokens sees a total that is no sum.
    assertEquals(
        "IMPOSSIBLE_COUNTS /usage/total_tokens",
        Responses.wrong("openai", "chat", "{usage: " + usage + "}"));
  }

  @Test
  void groks_reasoning_is_where_the_total_says() {
    String grok =
        "{prompt_tokens: 32, completion_tokens: 9, total_tokens: 135,"
            + " completion_tokens_details: {reasoning_tokens: 94}}";
    String expected = "- input=32 output=9 reasoning=94 requests=1 [] 32";
    for (String vendor : List.of("xai", "azure-openai", "a-reseller")) {
      assertEquals(expected, Responses.usage(vendor, "chat", grok));
    }
    String inside = grok.replace("135", "141").replace("n_tokens: 9,", "n_tokens: 109,");
    assertEquals(
        "- input=32 output=15 reasoning=94 requests=1 [] 32",
        Responses.usage("xai", "chat", inside));
  }

  @Test
  void realtime_tells_cached_audio_apart() {
    assertEquals(
        "- input=30 cached_input=64 audio_input=20 cached_audio_input=36 output=5 audio_output=45"
            + " requests=1 [] 150",
        Responses.usage(
            "openai",
            "realtime",
            "{total_tokens: 200, input_tokens: 150, output_tokens: 50, input_token_details:"
                + " {text_tokens: 94, audio_tokens: 56, cached_tokens: 100,"
                + " cached_tokens_details: {text_tokens: 64, audio_tokens: 36}},"
                + " output_token_details: {text_tokens: 5, audio_tokens: 45}}"));
  }

  @Test
  void provisioned_tokens_are_out_of_the_token_bill() {
    assertEquals(
        "- input=20 output=8 requests=1 provisioned_input=30 provisioned_output=50 [] 50",
        Responses.usage(
            "doubao",
            "chat",
            "{prompt_tokens: 50, completion_tokens: 58, total_tokens: 108,"
                + " prompt_tokens_details: {cached_tokens: 0, provisioned_tokens: 30},"
                + " completion_tokens_details: {reasoning_tokens: 41, provisioned_tokens: 50}}"));
  }

  @Test
  void an_explicit_cache_is_a_fact_and_both_lifetimes_are_meters() {
    assertEquals(
        "- input=20 cached_input=1000 cache_write=50 cache_write_1h=30 output=5 requests=1"
            + " [cacheKind=explicit] 1100",
        Responses.usage(
            "alibaba",
            "text-generation",
            "{input_tokens: 1100, output_tokens: 5, total_tokens: 1105, prompt_tokens_details:"
                + " {cached_tokens: 1000, cache_type: 'ephemeral', cache_creation_input_tokens: 80,"
                + " cache_creation: {ephemeral_5m_input_tokens: 50,"
                + " ephemeral_1h_input_tokens: 30}}}"));
  }

  @Test
  void what_is_not_tokens_has_its_own_meters() {
    assertEquals(
        "- requests=1 milliseconds=5000 [size=720] -",
        Responses.usage("alibaba", "async-task", "{video_duration: 5, video_count: 1, SR: 720}"));
    assertEquals(
        "- requests=1 images=2 [size=1280x1280] -",
        Responses.usage("alibaba", "async-task", "{image_count: 2, size: '1280*1280'}"));
    assertEquals(
        "- requests=1 characters=15 [] -", Responses.usage("alibaba", "tts", "{characters: 15}"));
    assertEquals(
        "- requests=1 milliseconds=9500 [] -",
        Responses.usage("openai", "audio", "{type: 'duration', seconds: 9.5}"));
    assertEquals(
        "- requests=1 search_calls=1 [] -",
        UsageObjectsTest.line(
            Responses.read("cohere", "rerank", "{meta: {billed_units: {search_units: 1}}}")));
  }

  @Test
  void hunyuan_and_ollama_have_their_own_names() {
    assertEquals(
        "hunyuan-pro input=7 output=145 requests=1 [] 7",
        UsageObjectsTest.line(
            Responses.read(
                "tencent",
                "ChatCompletions",
                "{Response: {RequestId: 'r', Model: 'hunyuan-pro', Usage: {PromptTokens: 7,"
                    + " CompletionTokens: 145, TotalTokens: 152}}}")));
    assertEquals(
        "qwen3 input=26 output=290 requests=1 [] 26",
        UsageObjectsTest.line(
            Responses.read(
                "ollama",
                "generate",
                "{model: 'qwen3', done: true, prompt_eval_count: 26, eval_count: 290}")));
  }

  /** Anthropic's documentation of {@code usage.iterations}: the first model declined. */
  @Test
  void a_model_that_declined_is_paid_for_as_well() {
    assertEquals(
        "b input=100 output=20 requests=1 [geography=us] 100; a input=90 output=5 requests=1"
            + " [geography=us] 90",
        UsageObjectsTest.line(
            Responses.read(
                "anthropic",
                "messages",
                "{model: 'b', usage: {input_tokens: 100, output_tokens: 20, inference_geo: 'us',"
                    + " iterations: [{type: 'message', model: 'a', input_tokens: 90,"
                    + " output_tokens: 5}, {type: 'fallback_message', model: 'b',"
                    + " input_tokens: 100, output_tokens: 20}]}}")));
  }

  @Test
  void an_unknown_vendor_is_read_where_its_members_leave_no_doubt() {
    assertEquals(
        "- input=1 cached_input=9 output=2 requests=1 [] 10",
        Responses.usage(
            "unheard-of",
            "",
            "{input_tokens: 10, output_tokens: 2, input_tokens_details: {cached_tokens: 9}}"));
    assertEquals(
        "- input=10 cached_input=9 output=2 requests=1 [] 19",
        Responses.usage(
            null, null, "{input_tokens: 10, output_tokens: 2, cache_read_input_tokens: 9}"));
    assertEquals(
        "NO_QUANTITY /usage", Responses.wrong("unheard-of", "chat", "{usage: {units: 3}}"));
  }

  @Test
  void a_row_that_cannot_be_read_is_found_when_the_file_is_loaded() {
    for (String bad :
        List.of(
            "shape a\n  no_such_meter = x",
            "shape a is b",
            "use v * = a",
            "shape a\n  input = x y",
            "shape a\n  each x[] = b",
            "nonsense a = b")) {
      assertThrows(IllegalArgumentException.class, () -> UsageShapeFile.parse(bad), bad);
    }
  }
}
