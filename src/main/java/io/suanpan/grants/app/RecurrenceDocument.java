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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When something begins anew, as documents write it. */
public record RecurrenceDocument(
    @Schema(
            description =
                "A word: daily, weekly (from Monday on) and monthly begin at midnight; "
                    + "anniversary is a month from the anchor on; or "
                    + "an ISO 8601 period such as P7D or a duration such as PT5H")
        String interval,
    @Schema(description = "One instant at which it begins; that of the grant unless given")
        Instant anchor,
    @Schema(
            description =
                "True where it begins with the first use after the one before "
                    + "has run out; then the interval is a duration")
        Boolean onFirstUse,
    @Schema(description = "The zone of days and months; the vendor's unless given") String zone) {
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
    if (Boolean.TRUE.equals(onFirstUse) && !interval.startsWith("PT")) {
      throw new IllegalArgumentException("with onFirstUse the interval is a duration, as PT5H");
    }
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
