package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of every usage object, whoever sends it. */
class UsageShapesPropertyTest {
  private static final String[] NAMES =
      ("prompt_tokens completion_tokens total_tokens prompt_tokens_details cached_tokens "
              + "audio_tokens input_tokens output_tokens cache_creation ephemeral_1h_input_tokens "
              + "ephemeral_5m_input_tokens cache_creation_input_tokens cache_read_input_tokens "
              + "iterations type model usage usageMetadata Usage PromptTokens promptTokenCount "
              + "promptTokensDetails modality tokenCount cachedContentTokenCount inputTokens "
              + "billed_units seconds response data message models image_tokens image_count meta "
              + "id x")
          .split(" ", -1);

  @Property
  void nothing_of_a_prompt_or_an_answer_is_lost_or_counted_twice(
      @ForAll @Size(9) List<@LongRange(max = 1_000_000) Long> n) {
    Map<String, Object> in = object("cached_tokens", n.get(0), "audio_tokens", n.get(1));
    in.put("cache_write_tokens", n.get(2));
    Map<String, Object> out = object("reasoning_tokens", n.get(3), "audio_tokens", n.get(4));
    long prompt = n.get(0) + n.get(1) + n.get(2) + n.get(5);
    long answer = n.get(3) + n.get(4) + n.get(6);
    for (String[] names :
        List.of(new String[] {"prompt", "completion"}, new String[] {"input", "output"})) {
      Map<String, Object> usage = object(names[0] + "_tokens_details", in, "total_tokens", null);
      usage.put(names[0] + "_tokens", prompt);
      usage.put(names[1] + "_tokens", answer);
      usage.put(names[1] + "_tokens_details", out);
      usage.put("total_tokens", prompt + answer);
      Quantities quantities = read("openai", usage).quantities();
      assertEquals(prompt, sum(quantities, Meter.Part.PROMPT));
      assertEquals(answer, sum(quantities, Meter.Part.ANSWER));
    }
  }

  @Property
  void a_part_above_its_whole_is_refused(
      @ForAll @LongRange(max = 1_000_000) long whole,
      @ForAll @LongRange(min = 1, max = 1_000_000) long more) {
    for (String part : List.of("cached_tokens", "audio_tokens", "cache_write_tokens")) {
      Map<String, Object> usage = object("prompt_tokens", whole, "completion_tokens", 1);
      usage.put("prompt_tokens_details", object(part, whole + more, "x", 1));
      UsageReading reading = UsageShapes.read("openai", "chat", object("usage", usage, "id", "a"));
      Violation only = reading.violations().get(0);
      assertEquals(Code.IMPOSSIBLE_COUNTS, only.code());
      assertEquals("/usage/prompt_tokens_details/" + part, only.pointer());
    }
  }

  @Property
  void a_total_that_is_no_sum_is_refused(
      @ForAll @LongRange(max = 1_000_000) long prompt,
      @ForAll @LongRange(max = 1_000_000) long answer,
      @ForAll @LongRange(max = 3_000_000) long total) {
    Map<String, Object> usage = object("prompt_tokens", prompt, "completion_tokens", answer);
    usage.put("total_tokens", total);
    UsageReading reading = UsageShapes.read("anybody", "chat", object("usage", usage, "id", "a"));
    assertEquals(prompt + answer == total, reading.violations().isEmpty());
  }

  @Property(tries = 1500)
  void whatever_comes_is_read_or_refused_and_never_throws(
      @ForAll("json") Object response, @ForAll("vendors") String vendor) {
    UsageReading reading = UsageShapes.read(vendor, "chat", response);
    assertTrue(reading.usages().isEmpty() != reading.violations().isEmpty());
  }

  @Property(tries = 300)
  void unknown_members_change_nothing(@ForAll("json") Object anything) {
    Map<String, Object> details = object("cached_tokens", 4, "unheard_of", anything);
    Map<String, Object> usage = object("prompt_tokens", 9, "completion_tokens", 3);
    usage.put("prompt_tokens_details", details);
    usage.put("unheard_of", anything);
    Map<String, Object> response = object("usage", usage, "choices", anything);
    assertEquals(
        "- input=5 cached_input=4 output=3 requests=1 [] 9",
        UsageObjectsTest.line(UsageShapes.read("openai", "chat", response)));
  }

  @Provide
  Arbitrary<String> vendors() {
    return Arbitraries.of(
        "openai",
        "anthropic",
        "google",
        "alibaba",
        "aws-bedrock",
        "cohere",
        "xai",
        "mistral",
        "ollama",
        "tencent",
        "anybody");
  }

  @Provide
  Arbitrary<Object> json() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 20).map(n -> n),
            Arbitraries.of(0, 1, 7, -3, 12.0, 0.5, Double.NaN, Long.MAX_VALUE, "9", "", true)
                .map(each -> (Object) each),
            Arbitraries.of("1e999999999", "1e-999999999", "9000000000001", "0e999999999")
                .map(BigDecimal::new),
            Arbitraries.bigIntegers(),
            Arbitraries.of("message", "compaction", "AUDIO", "gpt"));
    return Arbitraries.recursive(() -> leaf, this::deeper, 0, 5);
  }

  private Arbitrary<Object> deeper(Arbitrary<Object> inner) {
    Arbitrary<Object> object =
        Arbitraries.maps(Arbitraries.of(NAMES), inner.injectNull(0.1)).ofMaxSize(8).map(m -> m);
    Arbitrary<Object> list = inner.injectNull(0.1).list().ofMaxSize(4).map(l -> l);
    return Arbitraries.frequencyOf(Tuple.of(6, object), Tuple.of(2, list), Tuple.of(1, inner));
  }

  private static ReportedUsage read(String vendor, Map<String, Object> usage) {
    UsageReading reading = UsageShapes.read(vendor, "", object("usage", usage, "id", "a"));
    assertEquals(List.of(), reading.violations());
    return reading.usages().get(0);
  }

  private static long sum(Quantities quantities, Meter.Part part) {
    return quantities.asMap().entrySet().stream()
        .filter(entry -> entry.getKey().part() == part)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, Object> object(String name, Object value, String other, Object more) {
    Map<String, Object> object = new HashMap<>();
    object.put(name, value);
    object.put(other, more);
    return object;
  }
}
