package io.suanpan.ingestion;

import io.suanpan.problem.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code timestamp} of Lago's events: seconds or milliseconds since 1970, as a number or a
 * decimal string, or an ISO 8601 time.
 */
final class LagoTime {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");

  /** Seconds reach it in the year 5138; milliseconds passed it in 1973. */
  private static final BigDecimal MILLISECONDS_FROM = new BigDecimal("100000000000");

  private LagoTime() {}

  /** Cut to the microsecond; empty when there is none, or a wrong one, which the members hold. */
  static Optional<Instant> read(Members event) {
    Object value = event.values().get("timestamp");
    if (value == null) {
      return Optional.empty();
    }
    Optional<Instant> time =
        value instanceof Number || value instanceof String
            ? parse(value.toString().strip())
            : Optional.empty();
    if (time.isEmpty()) {
      event.wrong(
          "timestamp", Code.INVALID_VALUE, "must be seconds or milliseconds since 1970, or a time");
    }
    return time;
  }

  static Optional<Instant> parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return EventTime.parse(text);
    }
    BigDecimal since = new BigDecimal(text);
    BigDecimal seconds = since.compareTo(MILLISECONDS_FROM) < 0 ? since : since.movePointLeft(3);
    BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.FLOOR);
    return Optional.of(Instant.EPOCH.plus(micros.longValueExact(), ChronoUnit.MICROS));
  }
}
