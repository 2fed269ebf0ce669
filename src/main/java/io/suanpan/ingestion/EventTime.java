package io.suanpan.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time of an event as senders write it. */
public final class EventTime {
  /** The earliest time an event may have. */
  static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

  /** Every time is before it. */
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  /** A fraction with more digits than the parser takes. */
  private static final Pattern TOO_FINE = Pattern.compile("(\\.[0-9]{9})[0-9]+");

  /** How far a sender's clock may be ahead. */
  static final Duration AHEAD = Duration.ofHours(24);

  private EventTime() {}

  /**
   * RFC 3339 with or without an offset (UTC is meant then), cut to the microsecond however many
   * digits there are.
   */
  public static Optional<Instant> parse(String text) {
    return UsualTime.parse(text)
        .map(time -> time.truncatedTo(ChronoUnit.MICROS))
        .or(() -> general(text));
  }

  static Optional<Instant> general(String text) {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              TOO_FINE.matcher(text).replaceFirst("$1"), OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          time instanceof OffsetDateTime offset
              ? offset.toInstant()
              : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
      return Optional.of(instant.truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a price may be looked up for it. */
  static boolean isInRange(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(END);
  }

  static boolean isAcceptable(Instant time, Instant now) {
    return !time.isBefore(EARLIEST) && !time.isAfter(now.plus(AHEAD));
  }
}
