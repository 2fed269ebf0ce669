package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.suanpan.problem.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every count of a usage object of each kind is made wrong in turn. */
class UsageFaultsTest {
  private static final List<String[]> SAMPLES =
      List.of(
          sample(
              "openai",
              "{prompt_tokens: 20, completion_tokens: 9, total_tokens: 29, prompt_tokens_details:"
                  + " {cached_tokens: 5, audio_tokens: 2}, completion_tokens_details:"
                  + " {reasoning_tokens: 3}}"),
          sample(
              "openai",
              "{input_tokens: 20, output_tokens: 9, total_tokens: 29, input_tokens_details:"
                  + " {cached_tokens: 5, image_tokens: 2}, output_tokens_details:"
                  + " {reasoning_tokens: 3}}"),
          sample(
              "anthropic",
              "{input_tokens: 20, output_tokens: 9, cache_read_input_tokens: 5,"
                  + " cache_creation_input_tokens: 7, cache_creation: {ephemeral_1h_input_tokens:"
                  + " 3}, iterations: [{type: 'compaction', input_tokens: 4, output_tokens: 2}]}"),
          sample(
              "alibaba",
              "{input_tokens: 20, output_tokens: 9, total_tokens: 29, input_tokens_details:"
                  + " {image_tokens: 5}, plugins: {search: {count: 1}}}"),
          sample("cohere", "{billed_units: {input_tokens: 20, output_tokens: 9}}"),
          sample("aws-bedrock", "{inputTokens: 20, outputTokens: 9, cacheReadInputTokens: 4}"));

  @Test
  void a_negative_a_huge_and_a_broken_count_are_refused_where_they_stand() {
    for (String[] sample : SAMPLES) {
      for (List<Object> path : counts(usage(sample), new ArrayList<>())) {
        String pointer = "/usage/" + String.join("/", path.stream().map(String::valueOf).toList());
        for (Object negative : List.of(-1, -1.5, new BigInteger("-9").pow(41))) {
          assertEquals(Code.NEGATIVE_QUANTITY + pointer, wrong(sample, path, negative));
        }
        BigInteger large = BigInteger.valueOf(Quantities.MAX).add(BigInteger.ONE);
        for (Object huge : List.of(large, large.pow(9), new BigDecimal("1e99999999"))) {
          assertEquals(Code.QUANTITY_TOO_LARGE + pointer, wrong(sample, path, huge));
        }
        for (Object broken : List.of("7", true, 7.5, Double.NaN, Map.of(), List.of("x"))) {
          assertEquals(Code.WRONG_TYPE + pointer, wrong(sample, path, broken));
        }
      }
    }
  }

  @Test
  void a_whole_number_may_be_written_as_a_decimal_and_nothing_as_null() {
    for (String[] sample : SAMPLES) {
      String expected = UsageObjectsTest.line(read(sample, usage(sample)));
      for (List<Object> path : counts(usage(sample), new ArrayList<>())) {
        Object usage = usage(sample);
        Object count = get(usage, path);
        set(usage, path, new BigDecimal(count + ".0"));
        assertEquals(expected, UsageObjectsTest.line(read(sample, usage)));
        set(usage, path, null);
        UsageReading without = read(sample, usage);
        assertTrue(
            without.violations().stream()
                .map(violation -> violation.code())
                .allMatch(code -> code == Code.MISSING_MEMBER || code == Code.IMPOSSIBLE_COUNTS));
      }
    }
  }

  @Test
  void a_sum_above_the_largest_quantity_is_refused() {
    Map<String, Object> one = Map.of("input_tokens", Quantities.MAX, "output_tokens", 1);
    Map<String, Object> iteration = Map.of("type", "compaction", "input_tokens", Quantities.MAX);
    Map<String, Object> usage = new HashMap<>(one);
    usage.put("iterations", Collections.nCopies(3, iteration));
    assertEquals(
        List.of(Code.QUANTITY_TOO_LARGE),
        UsageShapes.read("anthropic", "messages", Map.of("usage", usage)).violations().stream()
            .map(violation -> violation.code())
            .toList());
  }

  @Test
  void details_that_are_no_object_are_refused() {
    assertEquals(
        "WRONG_TYPE /usage/prompt_tokens_details",
        Responses.wrong(
            "openai",
            "chat",
            "{usage: {prompt_tokens: 2, completion_tokens: 1, prompt_tokens_details: [1]}}"));
  }

  private static String[] sample(String vendor, String usage) {
    return new String[] {vendor, usage};
  }

  private static Object usage(String[] sample) {
    try {
      return Responses.JSON.readValue(sample[1], Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(sample[1], e);
    }
  }

  private static UsageReading read(String[] sample, Object usage) {
    return UsageShapes.read(sample[0], "any", Map.of("usage", usage));
  }

  private static String wrong(String[] sample, List<Object> path, Object value) {
    Object usage = usage(sample);
    set(usage, path, value);
    return read(sample, usage).violations().stream()
        .map(violation -> violation.code() + violation.pointer())
        .findFirst()
        .orElse("fine with " + path + " = " + value);
  }

  /** The paths of all numbers. */
  private static List<List<Object>> counts(Object value, List<Object> path) {
    List<List<Object>> paths = new ArrayList<>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, member) -> paths.addAll(counts(member, longer(path, name))));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        paths.addAll(counts(list.get(i), longer(path, i)));
      }
    } else if (value instanceof Number) {
      paths.add(path);
    }
    return paths;
  }

  private static List<Object> longer(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static Object get(Object value, List<Object> path) {
    Object at = value;
    for (Object step : path) {
      at = at instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) at).get(step);
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static void set(Object value, List<Object> path, Object count) {
    Object holder = get(value, path.subList(0, path.size() - 1));
    ((Map<Object, Object>) holder).put(path.get(path.size() - 1), count);
  }
}
