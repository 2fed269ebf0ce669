package io.suanpan.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.metering.MeterSums.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeterSumsTest {
  private static final Meter INPUT = Meters.named("input").orElseThrow();

  private static final List<MeterRow> ROWS =
      List.of(
          row("2024-07-01T00:00:00Z", "alice", "gpt-4o", 1),
          row("2024-07-01T23:59:59.999999Z", "bob", "gpt-4o", 2),
          row("2024-07-02T00:00:00Z", "alice", "glm-4", 4),
          row("2024-07-02T10:20:30Z", null, "gpt-4o", 8),
          row("2024-07-03T00:00:00Z", "alice", null, 16));

  @Test
  void without_a_window_there_is_one_sum_around_what_was_used() {
    assertEquals("2024-07-01T00:00:00Z 2024-07-03T00:01:00Z 31 - {}", sums(query(Map.of())));
  }

  @Test
  void nothing_used_is_no_sum() {
    assertEquals("", sums(query(Map.of("from", "2025-01-01T00:00:00Z", "windowSize", "DAY"))));
  }

  @Test
  void the_first_instant_is_in_and_the_last_is_not() {
    assertEquals(
        "2024-07-01T23:59:00Z 2024-07-02T10:21:00Z 14 - {}",
        sums(query(Map.of("from", "2024-07-01T23:59:59.999999Z", "to", "2024-07-03T00:00:00Z"))));
  }

  @Test
  void days_are_those_of_the_zone() {
    assertEquals(
        """
        2024-06-30T22:00:00Z 2024-07-01T22:00:00Z 1 - {}
        2024-07-01T22:00:00Z 2024-07-02T22:00:00Z 14 - {}
        2024-07-02T22:00:00Z 2024-07-03T22:00:00Z 16 - {}""",
        sums(query(Map.of("windowSize", "DAY", "windowTimeZone", "Europe/Berlin"))));
  }

  @Test
  void groups_keep_sums_apart_and_what_is_not_told_is_null() {
    assertEquals(
        """
        2024-07-02T10:20:00Z 2024-07-02T10:21:00Z 8 - {model=gpt-4o}
        2024-07-03T00:00:00Z 2024-07-03T00:01:00Z 16 alice {model=null}
        2024-07-02T00:00:00Z 2024-07-02T00:01:00Z 4 alice {model=glm-4}
        2024-07-01T00:00:00Z 2024-07-01T00:01:00Z 1 alice {model=gpt-4o}
        2024-07-01T23:59:00Z 2024-07-02T00:00:00Z 2 bob {model=gpt-4o}"""
            .lines()
            .sorted()
            .collect(Collectors.joining("\n")),
        sums(query(Map.of("groupBy", List.of("subject", "model")))));
  }

  @Test
  void subjects_that_are_named_have_a_sum_each() {
    assertEquals(
        """
        2024-07-01T00:00:00Z 2024-07-03T00:01:00Z 21 alice {}
        2024-07-01T23:59:00Z 2024-07-02T00:00:00Z 2 bob {}""",
        sums(query(Map.of("subject", List.of("alice", "bob", "carol")))));
  }

  @Test
  void filters_leave_out_what_does_not_pass() {
    assertEquals(
        "2024-07-01T00:00:00Z 2024-07-02T10:21:00Z 11 - {}",
        sums(query(Map.of("filterGroupBy", Map.of("model", List.of("gpt-4o"))))));
    assertEquals(
        "2024-07-02T00:00:00Z 2024-07-02T00:01:00Z 4 - {}",
        sums(
            query(
                Map.of(
                    "filterGroupBy", Map.of("model", "glm-4"),
                    "advancedMeterGroupByFilters", Map.of("model", Map.of("$like", "g%"))))));
  }

  @Test
  void sums_of_quarters_last_a_quarter() {
    MeterSums sums = new MeterSums(query(Map.of()), Duration.ofMinutes(15));
    sums.add(row("2024-07-01T00:15:00Z", null, "m", 1));
    assertEquals("2024-07-01T00:15:00Z 2024-07-01T00:30:00Z 1 - {}", text(sums));
  }

  @Test
  void a_sum_does_not_overflow() {
    MeterSums sums = new MeterSums(query(Map.of()), Duration.ZERO);
    sums.add(row("2024-07-01T00:15:00Z", null, "m", Long.MAX_VALUE));
    assertThrows(
        ArithmeticException.class, () -> sums.add(row("2024-07-01T00:15:00Z", null, "m", 1)));
  }

  @Test
  void events_are_read_where_sums_of_quarters_do_not_tell() {
    assertFalse(query(Map.of("windowSize", "HOUR", "groupBy", List.of("model"))).needsEvents());
    assertFalse(query(Map.of("from", "2024-07-01T00:15:00Z")).needsEvents());
    assertTrue(query(Map.of("windowSize", "MINUTE")).needsEvents());
    assertTrue(query(Map.of("groupBy", List.of("subject"))).needsEvents());
    assertTrue(query(Map.of("filterGroupBy", Map.of("subject", "a"))).needsEvents());
    assertTrue(query(Map.of("from", "2024-07-01T00:15:01Z")).needsEvents());
    assertTrue(query(Map.of("to", "2024-07-01T00:15:00.001Z")).needsEvents());
  }

  private static String sums(MeterQuery query) {
    MeterSums sums = new MeterSums(query, Duration.ZERO);
    ROWS.forEach(sums::add);
    return text(sums);
  }

  private static String text(MeterSums sums) {
    List<Sum> all = sums.sums();
    return all.stream()
        .map(
            sum ->
                sum.window().start()
                    + " "
                    + sum.window().end()
                    + " "
                    + sum.quantity()
                    + " "
                    + sum.subject().orElse("-")
                    + " "
                    + sum.groupBy())
        .collect(Collectors.joining("\n"));
  }

  private static MeterQuery query(Map<String, ?> body) {
    var read = MeterQueryReader.read(INPUT, body);
    assertEquals(List.of(), read.violations());
    return read.query().orElseThrow();
  }

  private static MeterRow row(String time, String subject, String model, long quantity) {
    Map<String, String> keys = new java.util.HashMap<>();
    if (subject != null) {
      keys.put("subject", subject);
    }
    if (model != null) {
      keys.put("model", model);
    }
    return new MeterRow(Instant.parse(time), keys, quantity);
  }
}
