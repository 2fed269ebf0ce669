package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.metering.MeterQueryReader.Read;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeterQueryReaderTest {
  private static final Meter INPUT = Meters.named("input").orElseThrow();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the SDK sends it, decoded. */
  private static final Map<String, List<String>> SDK =
      Map.of(
          "clientId", List.of("k"),
          "from", List.of("2024-07-01T00:00:00.000Z"),
          "to", List.of("2024-07-02T00:00:00.000Z"),
          "windowSize", List.of("DAY"),
          "windowTimeZone", List.of("Europe/Berlin"),
          "subject", List.of("a", "b"),
          "filterGroupBy[model]", List.of("gpt-4o"),
          "filterGroupBy[vendor]", List.of("openai"),
          "groupBy", List.of("subject", "model"),
          "advancedMeterGroupByFilters", List.of("{\"mode\":{\"$in\":[\"batch\",\"b\"]}}"));

  private static final List<String> WORDS =
      List.of(
          "from",
          "to",
          "windowSize",
          "windowTimeZone",
          "subject",
          "groupBy",
          "filterGroupBy",
          "advancedMeterGroupByFilters",
          "model",
          "vendor",
          "$in",
          "$and",
          "$or",
          "$like",
          "$gt",
          "$eq",
          "DAY",
          "MINUTE",
          "Asia/Shanghai",
          "2024-07-01T00:00:00Z",
          "%_\\",
          "");

  @Test
  void what_the_sdk_sends_is_understood() {
    MeterQuery query = sound(parameters(SDK));
    assertEquals(Optional.of(Instant.parse("2024-07-01T00:00:00Z")), query.from());
    assertEquals(Optional.of(Instant.parse("2024-07-02T00:00:00Z")), query.to());
    assertEquals(Optional.of(WindowSize.DAY), query.windowSize());
    assertEquals(ZoneId.of("Europe/Berlin"), query.zone());
    assertEquals(List.of("subject", "model"), query.groupBy());
    assertTrue(query.filters().get("subject").holds(Optional.of("b")));
    assertTrue(!query.filters().get("subject").holds(Optional.of("c")));
    assertTrue(query.filters().get("model").holds(Optional.of("gpt-4o")));
    assertTrue(query.filters().get("vendor").holds(Optional.of("openai")));
    assertTrue(query.filters().get("mode").holds(Optional.of("batch")));
    assertTrue(!query.filters().get("mode").holds(Optional.empty()));
  }

  @Test
  void a_post_says_the_same_in_its_body() {
    MeterQuery query =
        sound(
            read(
                """
                {"from":"2024-07-01T00:00:00.000Z","windowSize":"HOUR","windowTimeZone":"UTC",
                 "subject":["a"],"groupBy":["model"],"filterGroupBy":{"model":["a","b"]},
                 "advancedMeterGroupByFilters":{"model":{"$ne":"b"}}}
                """));
    assertEquals(List.of("model", "subject"), query.groupBy());
    assertTrue(query.filters().get("model").holds(Optional.of("a")));
    assertTrue(!query.filters().get("model").holds(Optional.of("b")));
  }

  @Test
  void nothing_asked_is_everything() {
    for (MeterQuery query : List.of(sound(parameters(Map.of())), sound(read("{\"x\":1}")))) {
      assertEquals(List.of(), query.groupBy());
      assertEquals(Map.of(), query.filters());
      assertEquals(Optional.empty(), query.windowSize());
      assertEquals("Z", query.zone().getId());
    }
    assertEquals(List.of(), sound(read("{\"groupBy\":[],\"subject\":[]}")).groupBy());
  }

  @Test
  void what_is_wrong_is_told() {
    assertEquals("/from", wrong("from", "yesterday"));
    assertEquals("/from", wrong("from", "2024-07-01"));
    assertEquals("/to", wrong("to", "+12345-01-01T00:00:00Z"));
    assertEquals("/windowSize", wrong("windowSize", "WEEK"));
    assertEquals("/windowTimeZone", wrong("windowTimeZone", "Mars/Olympus"));
    assertEquals("/groupBy", wrong("groupBy", "prompt"));
    assertEquals("/groupBy", wrong("groupBy", "customer_id"));
    assertEquals("/filterCustomerId", wrong("filterCustomerId", "c"));
    assertEquals("/filterGroupBy/user", wrong("filterGroupBy[user]", "c"));
    assertEquals("/clientId", wrong("clientId", ""));
    assertEquals("/advancedMeterGroupByFilters", wrong("advancedMeterGroupByFilters", "{"));
    assertEquals("/advancedMeterGroupByFilters", wrong("advancedMeterGroupByFilters", "[]"));
    assertEquals(
        "/advancedMeterGroupByFilters/model/$regex",
        wrong("advancedMeterGroupByFilters", "{\"model\":{\"$regex\":\"a\"}}"));
    assertEquals(
        "/advancedMeterGroupByFilters/model/$in",
        wrong("advancedMeterGroupByFilters", "{\"model\":{\"$in\":[]}}"));
    assertEquals("", problems(read("[]")));
    assertEquals("/groupBy/0 /groupBy", problems(read("{\"groupBy\":[1]}")));
    assertEquals("/subject", problems(read("{\"subject\":{}}")));
    assertEquals(
        "/from", problems(read("{\"from\":\"2024-07-01T00:00Z\",\"to\":\"2024-07-01T00:00Z\"}")));
  }

  @Test
  void whatever_comes_is_a_query_or_says_what_is_wrong() {
    long seed = Long.getLong("suanpan.seed", new Random().nextLong());
    System.out.println("MeterQueryReaderTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Object body = garbage(random, 12);
      Read read = MeterQueryReader.read(INPUT, body);
      assertEquals(read.query().isEmpty(), !read.violations().isEmpty(), seed + ": " + body);
      read.query()
          .ifPresent(
              query ->
                  new MeterSums(query, java.time.Duration.ZERO)
                      .add(new MeterRow(Instant.EPOCH, Map.of("model", "glm-4"), 1)));
    }
  }

  private static Object garbage(Random random, int depth) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> {
        Map<Object, Object> map = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          map.put(WORDS.get(random.nextInt(WORDS.size())), garbage(random, depth - 1));
        }
        yield map;
      }
      case 5, 6 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(garbage(random, depth - 1));
        }
        yield list;
      }
      case 7 -> random.nextInt();
      case 8 -> null;
      default -> word;
    };
  }

  private static String wrong(String name, String value) {
    return problems(parameters(Map.of(name, List.of(value))));
  }

  private static Read parameters(Map<String, List<String>> parameters) {
    return MeterQueryParameters.read(INPUT, parameters, MeterQueryReaderTest::json);
  }

  private static Read read(String body) {
    return MeterQueryReader.read(INPUT, json(body).orElseThrow());
  }

  private static MeterQuery sound(Read read) {
    assertEquals(List.of(), read.violations());
    return read.query().orElseThrow();
  }

  private static String problems(Read read) {
    assertTrue(read.query().isEmpty());
    return String.join(" ", read.violations().stream().map(v -> v.pointer()).toList());
  }

  private static Optional<Object> json(String text) {
    try {
      return Optional.of(JSON.readValue(text, Object.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
