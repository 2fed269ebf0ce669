package io.suanpan.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.grants.Cadence.Calendar;
import io.suanpan.grants.Cadence.Clock;
import io.suanpan.grants.Cadence.FirstUse;
import io.suanpan.grants.Cadence.Once;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void months_clamp_to_their_last_day_and_keep_their_anchor() {
    Calendar monthly =
        new Calendar(Period.ofMonths(1), Instant.parse("2024-01-31T09:00:00Z"), ZoneOffset.UTC);
    assertEquals(
        List.of(
            "2024-02-29T09:00:00Z",
            "2024-03-31T09:00:00Z",
            "2024-04-30T09:00:00Z",
            "2024-05-31T09:00:00Z"),
        after(monthly, "2024-01-31T09:00:00Z", 4));
  }

  @Test
  void days_begin_at_midnight_of_the_zone_also_when_clocks_change() {
    Calendar daily = new Calendar(Period.ofDays(1), Instant.parse("2024-01-01T23:00:00Z"), BERLIN);
    assertEquals(
        List.of("2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z", "2024-04-01T22:00:00Z"),
        after(daily, "2024-03-30T22:59:59Z", 3));
    assertEquals(
        List.of("2024-10-26T22:00:00Z", "2024-10-27T23:00:00Z"),
        after(daily, "2024-10-26T21:00:00Z", 2));
  }

  /** The first beat after an instant is after it, and the beat before is not, however far away. */
  @ParameterizedTest
  @ValueSource(strings = {"P1D", "P7D", "P10D", "P1M", "P3M", "P1Y", "P1M1D"})
  void the_next_beat_is_the_first_one_after(String step) {
    Instant anchor = Instant.parse("2024-02-29T12:00:00Z");
    Calendar cadence = new Calendar(Period.parse(step), anchor, BERLIN);
    for (String from :
        List.of(
            "1990-01-01T00:00:00Z",
            "2023-12-31T23:59:59Z",
            "2024-02-29T11:59:59Z",
            "2024-02-29T12:00:00Z",
            "2024-03-01T00:00:00Z",
            "2061-05-05T05:05:05Z")) {
      Instant instant = Instant.parse(from);
      Instant next = cadence.nextAfter(instant);
      assertEquals(next, brute(cadence, instant), step + " after " + from);
    }
  }

  private static Instant brute(Calendar cadence, Instant instant) {
    var anchor = cadence.anchor().atZone(cadence.zone());
    int steps = instant.isBefore(cadence.anchor()) ? -20_000 : 0;
    while (true) {
      Instant beat = anchor.plus(cadence.step().multipliedBy(steps)).toInstant();
      if (beat.isAfter(instant)) {
        return beat;
      }
      steps++;
    }
  }

  @Test
  void hours_are_exact_before_and_after_the_anchor() {
    Clock clock = new Clock(Duration.ofHours(5), Instant.parse("2024-01-01T00:00:00Z"));
    assertEquals(
        Instant.parse("2024-01-01T05:00:00Z"),
        clock.nextAfter(Instant.parse("2024-01-01T00:00:00Z")));
    assertEquals(
        Instant.parse("2023-12-31T19:00:00Z"),
        clock.nextAfter(Instant.parse("2023-12-31T18:59:59.999Z")));
    assertEquals(
        Instant.parse("2024-01-01T05:00:00Z"),
        clock.nextAfter(Instant.parse("2024-01-01T04:59:59.5Z")));
  }

  @Test
  void a_cadence_is_read_as_it_was_written() {
    for (Cadence cadence :
        List.of(
            new Calendar(Period.ofMonths(1), Instant.parse("2024-01-31T09:00:00Z"), BERLIN),
            new Clock(Duration.ofHours(5), Instant.parse("2024-01-01T00:00:00Z")),
            new FirstUse(Duration.ofHours(5)),
            new Once())) {
      assertEquals(cadence, Cadence.parse(Cadence.text(cadence)));
    }
    assertThrows(IllegalArgumentException.class, () -> Cadence.parse("sometimes"));
  }

  @Test
  void a_cadence_goes_forward() {
    Instant anchor = Instant.EPOCH;
    assertThrows(IllegalArgumentException.class, () -> new Calendar(Period.ZERO, anchor, BERLIN));
    assertThrows(
        IllegalArgumentException.class, () -> new Calendar(Period.ofDays(-1), anchor, BERLIN));
    assertThrows(IllegalArgumentException.class, () -> new Clock(Duration.ZERO, anchor));
    assertThrows(IllegalArgumentException.class, () -> new Clock(Duration.ofHours(-1), anchor));
    assertThrows(IllegalArgumentException.class, () -> new FirstUse(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new FirstUse(Duration.ofHours(-1)));
  }

  private static List<String> after(Calendar cadence, String from, int count) {
    List<String> beats = new ArrayList<>();
    Instant instant = Instant.parse(from);
    for (int i = 0; i < count; i++) {
      instant = cadence.nextAfter(instant);
      beats.add(instant.toString());
    }
    return beats;
  }
}
