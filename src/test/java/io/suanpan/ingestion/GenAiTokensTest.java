package io.suanpan.ingestion;

import static io.suanpan.ingestion.Spans.chat;
import static io.suanpan.ingestion.Spans.rejection;
import static io.suanpan.ingestion.Spans.skip;
import static io.suanpan.ingestion.Spans.usage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenAiTokensTest {
  private static final String INPUT = "gen_ai.usage.input_tokens";
  private static final String OUTPUT = "gen_ai.usage.output_tokens";
  private static final String CACHED = "gen_ai.usage.cache_read.input_tokens";
  private static final String WRITTEN = "gen_ai.usage.cache_creation.input_tokens";
  private static final String REASONING = "gen_ai.usage.reasoning.output_tokens";

  @Test
  void parts_are_taken_out_of_their_whole() {
    assertEquals(
        Map.of("input", 150L, "cached_input", 800L, "cache_write", 250L, "output", 340L),
        usage(INPUT, 1200L, CACHED, 800L, WRITTEN, 250L, OUTPUT, 340L));
    assertEquals(
        Map.of("input", 5L, "output", 32L, "reasoning", 242L),
        usage(INPUT, 5L, OUTPUT, 274L, REASONING, 242L));
  }

  @Test
  void modalities_have_their_meters() {
    assertEquals(
        Map.of("input", 30L, "audio_input", 10L, "image_input", 40L, "video_input", 20L),
        usage(
            INPUT,
            100L,
            "gen_ai.usage.text.input_tokens",
            30L,
            "gen_ai.usage.audio.input_tokens",
            10L,
            "gen_ai.usage.image.input_tokens",
            40L,
            "gen_ai.usage.video.input_tokens",
            20L));
    assertEquals(
        Map.of("output", 60L, "audio_output", 120L),
        usage(OUTPUT, 180L, "gen_ai.usage.audio.output_tokens", 120L));
  }

  @ParameterizedTest
  @CsvSource({
    "gen_ai.usage.prompt_tokens, input",
    "gen_ai.usage.completion_tokens, output",
    "gen_ai.usage.total_tokens, tokens",
    "llm.usage.total_tokens, tokens"
  })
  void old_names_are_read(String attribute, String meter) {
    assertEquals(Map.of(meter, 7L), usage(attribute, 7L));
  }

  @ParameterizedTest
  @CsvSource({
    "gen_ai.usage.cache_read_input_tokens, cached_input",
    "gen_ai.usage.cache_write.input_tokens, cache_write",
    "gen_ai.usage.cache_creation_input_tokens, cache_write"
  })
  void parts_are_read_under_other_names(String attribute, String meter) {
    assertEquals(Map.of("input", 3L, meter, 7L), usage(INPUT, 10L, attribute, 7L));
  }

  @Test
  void the_newest_name_counts_when_a_span_has_both() {
    assertEquals(
        Map.of("input", 10L, "output", 4L),
        usage(
            INPUT,
            10L,
            "gen_ai.usage.prompt_tokens",
            11L,
            OUTPUT,
            4L,
            "gen_ai.usage.completion_tokens",
            5L));
  }

  @Test
  void a_total_counts_only_where_nothing_else_is_told() {
    assertEquals(Map.of("input", 10L), usage(INPUT, 10L, "gen_ai.usage.total_tokens", 99L));
  }

  @Test
  void what_is_told_as_none_is_none() {
    assertEquals(Map.of("input", 0L, "output", 0L), usage(INPUT, 0L, OUTPUT, 0L, CACHED, 0L));
    assertEquals(Map.of("input", 0L, "cached_input", 9L), usage(INPUT, 9L, CACHED, 9L));
    assertEquals("it tells no usage", skip(chat(CACHED, 0L)));
  }

  @Test
  void a_part_larger_than_its_whole_is_told_and_not_mended() {
    assertEquals(
        Spans.described()
            + "cached_input = 8, cache_write = 3 tokens come to more than input = 10,"
            + " which should hold them",
        rejection(chat(INPUT, 10L, CACHED, 8L, WRITTEN, 3L, OUTPUT, 1L)));
    assertTrue(rejection(chat(OUTPUT, 10L, REASONING, 11L)).contains("more than output = 10"));
    assertTrue(rejection(chat(CACHED, 1L)).contains("more than input = 0"));
    assertTrue(
        rejection(chat(INPUT, Long.MAX_VALUE, CACHED, Long.MAX_VALUE, WRITTEN, Long.MAX_VALUE))
            .contains("more than input"));
  }

  @Test
  void counts_may_be_text_or_decimals_if_they_are_whole() {
    assertEquals(
        Map.of("input", 12L, "output", 5L), usage(INPUT, "12", OUTPUT, new BigDecimal("5.0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "many", "NaN", "9223372036854775808", "1e999999999", "true"})
  void a_count_that_is_none_is_told(String count) {
    assertEquals(
        Spans.described()
            + "gen_ai.usage.input_tokens must be a whole number of at least 0, not "
            + count,
        rejection(chat(INPUT, count)));
  }

  @Test
  void a_negative_part_does_not_raise_its_whole() {
    assertTrue(rejection(chat(INPUT, 10L, CACHED, -5L)).contains("not -5"));
  }

  @Test
  void a_long_count_is_told_shortened() {
    assertTrue(rejection(chat(INPUT, "9".repeat(100_000))).length() < 200);
  }

  /** Whatever the parts, no token is lost and none is counted twice. */
  @Test
  void meters_add_up_to_their_wholes() {
    long seed = System.nanoTime();
    System.out.println("GenAiTokensTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long input = random.nextLong(1L << 40);
      long cached = random.nextLong(input + 1);
      long written = random.nextLong(input - cached + 1);
      long output = random.nextLong(1L << 40);
      long reasoning = random.nextLong(output + 1);
      Map<?, ?> usage =
          new HashMap<>(
              (Map<?, ?>)
                  usage(
                      INPUT, input, CACHED, cached, WRITTEN, written, OUTPUT, output, REASONING,
                      reasoning));
      assertEquals(output, sum(usage, "output", "reasoning"));
      assertEquals(input, sum(usage, "input", "cached_input", "cache_write"));
      assertEquals(input + output, usage.values().stream().mapToLong(n -> (Long) n).sum());
    }
  }

  private static long sum(Map<?, ?> usage, String... meters) {
    long sum = 0;
    for (String meter : meters) {
      Object count = usage.get(meter);
      sum += count == null ? 0 : (Long) count;
    }
    return sum;
  }
}
