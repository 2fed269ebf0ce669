package io.suanpan.ingestion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Times of the one form that nearly every sender uses, {@code 2024-07-15T08:00:00.123Z}. The
 * general parser takes as long for one as everything else that is screened of an event.
 */
final class UsualTime {
  private static final String FORM = "dddd-dd-ddTdd:dd:dd";
  private static final int NANO_DIGITS = 9;

  private UsualTime() {}

  /** The time, to the nanosecond; empty for any other form, and where there is no such time. */
  static Optional<Instant> parse(String text) {
    int end = text.length() - 1;
    if (end < FORM.length() || text.charAt(end) != 'Z' || !isOfForm(text)) {
      return Optional.empty();
    }
    int nanos = nanos(text, end);
    if (nanos < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(text, 0, 4),
                  number(text, 5, 7),
                  number(text, 8, 10),
                  number(text, 11, 13),
                  number(text, 14, 16),
                  number(text, 17, 19),
                  nanos)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfForm(String text) {
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      char found = text.charAt(i);
      if (wanted == 'd' ? !isDigit(found) : wanted != found) {
        return false;
      }
    }
    return true;
  }

  /** What stands between the seconds and the Z; -1 where it is no fraction of up to 9 digits. */
  private static int nanos(String text, int end) {
    int from = FORM.length();
    if (from == end) {
      return 0;
    }
    int digits = end - from - 1;
    if (text.charAt(from) != '.' || digits < 1 || digits > NANO_DIGITS) {
      return -1;
    }
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      char digit = i < digits ? text.charAt(from + 1 + i) : '0';
      if (!isDigit(digit)) {
        return -1;
      }
      nanos = nanos * 10 + digit - '0';
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
