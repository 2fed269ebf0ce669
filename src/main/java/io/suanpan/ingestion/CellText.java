package io.suanpan.ingestion;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the cells of exported tables say. What cannot be read stays a text. */
final class CellText {
  /** With zeros behind a point: so programs write counts where some are missing. */
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}(\\.0{1,40})?");

  private static final Pattern SINCE_1970 = Pattern.compile("[0-9]{9,15}(\\.[0-9]{1,9})?");

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-M-d")
          .optionalStart()
          .appendPattern("['T'][ ]H:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[ ]")
          .optionalStart()
          .parseLenient()
          .appendOffset("+HH", "Z")
          .parseStrict()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private CellText() {}

  /** A count as a number; {@code 1,200} and {@code 1.200} may be meant in two ways and stay. */
  static Object count(String cell) {
    String text = cell.strip();
    if (!WHOLE.matcher(text).matches()) {
      return cell;
    }
    int point = text.indexOf('.');
    String digits = point < 0 ? text : text.substring(0, point);
    return digits.length() <= 18 ? (Object) Long.valueOf(digits) : new BigInteger(digits);
  }

  /**
   * A time in UTC, as text.
   *
   * @param zone of times without an offset, and of days: their first instant is meant
   */
  static String time(String cell, ZoneId zone) {
    return instant(cell.strip(), zone).map(Instant::toString).orElse(cell);
  }

  private static Optional<Instant> instant(String text, ZoneId zone) {
    if (SINCE_1970.matcher(text).matches()) {
      return LagoTime.parse(text);
    }
    try {
      TemporalAccessor time =
          TIME.parseBest(plain(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(instant(time, zone).truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor time, ZoneId zone) {
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    return time instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : ((LocalDate) time).atStartOfDay(zone).toInstant();
  }

  private static String plain(String text) {
    String dashed = text.replace('/', '-');
    return dashed.endsWith(" UTC") ? dashed.substring(0, dashed.length() - 4) + "Z" : dashed;
  }
}
