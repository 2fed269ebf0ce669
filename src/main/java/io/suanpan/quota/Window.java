package io.suanpan.quota;

import io.suanpan.period.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a quota begins anew. Days, weeks (from Monday, ISO 8601) and months are the tenant's.
 */
public enum Window {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  /** Never anew. */
  TOTAL;

  /** The window that holds the instant. */
  public Interval at(Instant instant, ZoneId zone) {
    return switch (this) {
      case MINUTE -> fixed(instant.truncatedTo(ChronoUnit.MINUTES), ChronoUnit.MINUTES);
      case HOUR -> hour(instant, zone);
      case DAY -> days(date(instant, zone), 1, zone);
      case WEEK ->
          days(
              date(instant, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              7,
              zone);
      case MONTH -> {
        LocalDate first = date(instant, zone).withDayOfMonth(1);
        yield days(first, first.lengthOfMonth(), zone);
      }
      case TOTAL -> new Interval(Instant.EPOCH, Optional.empty());
    };
  }

  /** An hour of the zone's clock; where the clock goes back, each of the two is one of its own. */
  private static Interval hour(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return fixed(
        instant
            .minusSeconds(local.getMinute() * 60L + local.getSecond())
            .minusNanos(local.getNano()),
        ChronoUnit.HOURS);
  }

  private static Interval fixed(Instant start, ChronoUnit length) {
    return new Interval(start, Optional.of(start.plus(1, length)));
  }

  private static Interval days(LocalDate first, int days, ZoneId zone) {
    return new Interval(
        first.atStartOfDay(zone).toInstant(),
        Optional.of(first.plusDays(days).atStartOfDay(zone).toInstant()));
  }

  private static LocalDate date(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
