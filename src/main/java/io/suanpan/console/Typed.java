package io.suanpan.console;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is typed into fields, as browsers send it. */
public final class Typed {
  private Typed() {}

  /**
   * @param pointer of the field, for the refusal
   * @throws Refusal when it is not a day
   */
  public static LocalDate day(String text, String pointer) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "not a day");
    }
  }

  /** The beginning of a day. */
  public static Instant start(String day, ZoneId zone, String pointer) {
    return day(day, pointer).atStartOfDay(zone).toInstant();
  }

  /** The end of a last day; nothing where none is typed. */
  public static Optional<Instant> end(String lastDay, ZoneId zone, String pointer) {
    return Optional.ofNullable(lastDay)
        .map(text -> day(text, pointer).plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** A time by the clock of a zone; nothing where none is typed. */
  public static Optional<Instant> time(String text, ZoneId zone, String pointer) {
    try {
      return Optional.ofNullable(text).map(t -> LocalDateTime.parse(t).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw Refusal.of(pointer, Code.INVALID_VALUE, "not a time");
    }
  }

  /** Names between commas or blanks; none where nothing is typed. */
  public static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    if (text != null) {
      Arrays.stream(text.split("[,\\s]+", -1)).filter(n -> !n.isEmpty()).forEach(names::add);
    }
    return names;
  }
}
