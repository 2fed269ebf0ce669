package io.suanpan.grants.app;

import io.suanpan.grants.Cadence;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When something begins anew, as documents write it.
 *
 * @param interval {@code daily}, {@code weekly} (from Monday on) and {@code monthly} begin at
 *     midnight; {@code anniversary} is a month from the beginning of the grant on; or an ISO 8601
 *     period such as {@code P7D} or a duration such as {@code PT5H}
 * @param anchor one instant at which it begins; that of the grant unless given
 * @param onFirstUse true where it begins with the first use after the one before has run out; then
 *     the interval is a duration
 * @param zone the zone of days and months; the vendor's unless given
 */
public record RecurrenceDocument(String interval, Instant anchor, Boolean onFirstUse, String zone) {
  /** Nothing that is sold begins anew more often. */
  private static final Duration SHORTEST = Duration.ofMinutes(15);

  /**
   * @param start of the grant
   * @param vendorZone the vendor's
   * @throws IllegalArgumentException with what is wrong
   */
  public Cadence toCadence(Instant start, ZoneId vendorZone) {
    if (interval == null) {
      throw new IllegalArgumentException("\"interval\" is missing");
    }
    ZoneId days = zone == null ? vendorZone : zone(zone);
    Instant from = anchor == null ? start : anchor;
    ZonedDateTime midnight = start.atZone(days).truncatedTo(ChronoUnit.DAYS);
    return switch (interval) {
      case "daily" -> new Cadence.Calendar(Period.ofDays(1), midnight.toInstant(), days);
      case "weekly" ->
          new Cadence.Calendar(
              Period.ofDays(7),
              midnight.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant(),
              days);
      case "monthly" ->
          new Cadence.Calendar(Period.ofMonths(1), midnight.withDayOfMonth(1).toInstant(), days);
      case "anniversary" -> new Cadence.Calendar(Period.ofMonths(1), from, days);
      default -> iso(from, days);
    };
  }

  private Cadence iso(Instant from, ZoneId days) {
    try {
      if (!interval.contains("T")) {
        return new Cadence.Calendar(Period.parse(interval), from, days);
      }
      Duration duration = Duration.parse(interval);
      if (duration.compareTo(SHORTEST) < 0) {
        throw new IllegalArgumentException("an interval is a quarter of an hour at least");
      }
      return Boolean.TRUE.equals(onFirstUse)
          ? new Cadence.FirstUse(duration)
          : new Cadence.Clock(duration, from);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + interval + "\" is not an interval", e);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + name + "\" is not a time zone", e);
    }
  }
}
