package io.suanpan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.suanpan.catalog.TimeWindow.Basis;
import io.suanpan.catalog.TimeWindow.Range;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Working days 22:00 to 06:00, from Monday 22:00 on; no range begins on Wednesday the 3rd. */
  @ParameterizedTest
  @CsvSource({
    "2024-07-01T21:59:59+08:00, false",
    "2024-07-01T22:00:00+08:00, true",
    "2024-07-02T05:59:59+08:00, true",
    "2024-07-02T06:00:00+08:00, false",
    "2024-07-03T05:00:00+08:00, true",
    "2024-07-03T22:00:00+08:00, false",
    "2024-07-04T05:00:00+08:00, false",
    "2024-07-04T22:00:00+08:00, true",
    "2024-07-06T05:00:00+08:00, true",
    "2024-07-06T22:00:00+08:00, false",
    "2024-07-08T05:00:00+08:00, false"
  })
  void a_range_over_midnight_belongs_to_the_day_it_begins_on(String at, boolean inside) {
    TimeWindow window =
        window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(range("22:00", "06:00")),
            Set.of(LocalDate.parse("2024-07-03")));
    assertEquals(inside, window.contains(Instant.parse(utc(at))), at);
  }

  @Test
  void several_ranges_and_the_whole_day() {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    TimeWindow two =
        window(all, List.of(range("09:00", "12:00"), range("14:00", "18:00")), Set.of());
    assertEquals(true, two.contains(Instant.parse("2024-07-01T03:59:59Z")));
    assertEquals(false, two.contains(Instant.parse("2024-07-01T04:00:00Z")));
    assertEquals(true, two.contains(Instant.parse("2024-07-01T06:00:00Z")));
    TimeWindow day = window(all, List.of(range("00:00", "00:00")), Set.of());
    assertEquals(true, day.contains(Instant.parse("2024-07-01T15:59:59Z")));
  }

  @Test
  void it_begins_and_ends_on_quarters_and_has_a_day_and_a_range() {
    assertThrows(IllegalArgumentException.class, () -> range("00:20", "08:30"));
    assertThrows(IllegalArgumentException.class, () -> range("00:30", "08:30:01"));
    Set<DayOfWeek> none = EnumSet.noneOf(DayOfWeek.class);
    List<Range> some = List.of(range("00:30", "08:30"));
    assertThrows(IllegalArgumentException.class, () -> window(none, some, Set.of()));
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    assertThrows(IllegalArgumentException.class, () -> window(all, List.of(), Set.of()));
  }

  @Test
  void windows_that_meet_no_hour_do_not_tie() {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    Optional<TimeWindow> night =
        Optional.of(window(all, List.of(range("22:00", "06:00")), Set.of()));
    Optional<TimeWindow> day = Optional.of(window(all, List.of(range("06:00", "22:00")), Set.of()));
    Optional<TimeWindow> late =
        Optional.of(window(all, List.of(range("21:45", "22:15")), Set.of()));
    assertEquals(false, WindowOverlap.of(night, day));
    assertEquals(true, WindowOverlap.of(night, late));
    assertEquals(true, WindowOverlap.of(day, late));
    assertEquals(true, WindowOverlap.of(day, Optional.empty()));
  }

  private static String utc(String at) {
    return java.time.OffsetDateTime.parse(at).toInstant().toString();
  }

  private static TimeWindow window(
      Set<DayOfWeek> days, List<Range> ranges, Set<LocalDate> exceptOn) {
    return new TimeWindow(SHANGHAI, days, ranges, exceptOn, Basis.END);
  }

  private static Range range(String from, String to) {
    return new Range(LocalTime.parse(from), LocalTime.parse(to));
  }
}
