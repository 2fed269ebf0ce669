package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hours of the week, in the vendor's zone. A range that ends before it begins goes over midnight
 * and belongs to the day on which it begins.
 *
 * @param zone the vendor's
 * @param days on which ranges begin
 * @param ranges of the day
 * @param exceptOn days, such as public holidays, on which no range begins
 * @param basis which instant of a request counts
 */
public record TimeWindow(
    ZoneId zone, Set<DayOfWeek> days, List<Range> ranges, Set<LocalDate> exceptOn, Basis basis) {

  /** Which instant of a request counts. */
  public enum Basis {
    END,
    START
  }

  /**
   * A part of the day, {@code [from, to)}; the same time twice is the whole day.
   *
   * @param from on a quarter of an hour
   * @param to on a quarter of an hour
   */
  public record Range(LocalTime from, LocalTime to) {
    private static final int QUARTER = 15;

    public Range {
      if (!isQuarter(from) || !isQuarter(to)) {
        throw new IllegalArgumentException("a window begins and ends on a quarter of an hour");
      }
    }

    private static boolean isQuarter(LocalTime time) {
      return time.getMinute() % QUARTER == 0 && time.getSecond() == 0 && time.getNano() == 0;
    }

    boolean goesOverMidnight() {
      return !from.isBefore(to);
    }

    boolean beginsBy(LocalTime time) {
      return !time.isBefore(from);
    }
  }

  public TimeWindow {
    requireNonNull(zone);
    requireNonNull(basis);
    if (days.isEmpty() || ranges.isEmpty()) {
      throw new IllegalArgumentException("a window has a day and a range");
    }
    days = java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
    ranges = List.copyOf(ranges);
    exceptOn = java.util.Collections.unmodifiableSet(new TreeSet<>(exceptOn));
  }

  /** {@code MON TUE 22:00-06:00 Asia/Shanghai}: for people and for sorting. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (days.size() < DayOfWeek.values().length) {
      days.forEach(day -> text.append(day.name(), 0, 3).append(' '));
    }
    ranges.forEach(range -> text.append(range.from() + "-" + range.to()).append(' '));
    text.append(zone).append(exceptOn.isEmpty() ? "" : " except holidays");
    return text.append(basis == Basis.START ? " by start" : "").toString();
  }

  public boolean contains(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return ranges.stream().anyMatch(range -> contains(range, local));
  }

  private boolean contains(Range range, ZonedDateTime local) {
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (!range.goesOverMidnight()) {
      return begins(day) && range.beginsBy(time) && time.isBefore(range.to());
    }
    return (begins(day) && range.beginsBy(time))
        || (begins(day.minusDays(1)) && time.isBefore(range.to()));
  }

  private boolean begins(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !exceptOn.contains(day);
  }
}
