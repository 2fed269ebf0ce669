package io.suanpan.metering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The length of the windows in which usage is asked for, in a zone. Windows of one size follow each
 * other without a gap or overlap, also where clocks are changed: a day may have 23 or 25 hours, and
 * a repeated hour is two windows.
 */
public enum WindowSize {
  MINUTE {
    @Override
    public Window around(Instant instant, ZoneId zone) {
      return clock(instant, zone, Duration.ofMinutes(1));
    }
  },
  QUARTER_HOUR {
    @Override
    public Window around(Instant instant, ZoneId zone) {
      return clock(instant, zone, Duration.ofMinutes(15));
    }
  },
  HOUR {
    @Override
    public Window around(Instant instant, ZoneId zone) {
      return clock(instant, zone, Duration.ofHours(1));
    }
  },
  DAY {
    @Override
    public Window around(Instant instant, ZoneId zone) {
      LocalDate day = LocalDate.ofInstant(instant, zone);
      return days(day, day.plusDays(1), zone);
    }
  },
  MONTH {
    @Override
    public Window around(Instant instant, ZoneId zone) {
      LocalDate first = LocalDate.ofInstant(instant, zone).withDayOfMonth(1);
      return days(first, first.plusMonths(1), zone);
    }
  };

  /**
   * A span of time.
   *
   * @param start the first instant
   * @param end the instant after the last
   */
  public record Window(Instant start, Instant end) {}

  /** The window that holds the instant. */
  public abstract Window around(Instant instant, ZoneId zone);

  private static Window days(LocalDate first, LocalDate next, ZoneId zone) {
    return new Window(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }

  /** By the clock in force, and cut off where the clock is changed. */
  private static Window clock(Instant instant, ZoneId zone, Duration length) {
    ZoneRules rules = zone.getRules();
    long offset = rules.getOffset(instant).getTotalSeconds();
    long seconds = instant.getEpochSecond();
    long start = seconds - Math.floorMod(seconds + offset, length.toSeconds());
    long end = start + length.toSeconds();
    ZoneOffsetTransition next = rules.nextTransition(instant);
    if (next != null) {
      end = Math.min(end, next.toEpochSecond());
    }
    ZoneOffsetTransition last = rules.previousTransition(instant.plusNanos(1));
    if (last != null) {
      start = Math.max(start, last.toEpochSecond());
    }
    return new Window(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
  }
}
