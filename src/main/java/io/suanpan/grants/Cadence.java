package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When something begins anew. */
public sealed interface Cadence {

  /** Never: there is one iteration. */
  record Once() implements Cadence {}

  /** Every so many days, weeks, months or years of a calendar. Keeps the day of its anchor. */
  record Calendar(Period step, Instant anchor, ZoneId zone) implements Cadence {
    public Calendar {
      requireNonNull(anchor);
      requireNonNull(zone);
      if (step.isZero() || step.isNegative()) {
        throw new IllegalArgumentException("a cadence goes forward");
      }
    }

    /** The first instant after the given one; a month without the anchor's day ends on its last. */
    public Instant nextAfter(Instant instant) {
      ZonedDateTime origin = anchor.atZone(zone);
      long days = ChronoUnit.DAYS.between(origin, instant.atZone(zone));
      long steps = Math.floorDiv(days, days < 0 ? shortestDays() : longestDays()) - 1;
      Instant next = at(steps);
      while (!next.isAfter(instant)) {
        steps++;
        next = at(steps);
      }
      return next;
    }

    /** A step is never longer, so that a division by it does not go too far. */
    private long longestDays() {
      return Math.max(1, step.getDays() + 31L * step.getMonths() + 366L * step.getYears());
    }

    /** A step is never shorter, so that a division by it goes far enough back. */
    private long shortestDays() {
      return Math.max(1, step.getDays() + 28L * step.getMonths() + 365L * step.getYears());
    }

    private Instant at(long steps) {
      return anchor.atZone(zone).plus(step.multipliedBy(Math.toIntExact(steps))).toInstant();
    }
  }

  /** Every so many hours or minutes exactly. */
  record Clock(Duration step, Instant anchor) implements Cadence {
    public Clock {
      requireNonNull(anchor);
      if (step.isZero() || step.isNegative()) {
        throw new IllegalArgumentException("a cadence goes forward");
      }
    }

    /** The first instant after the given one. */
    public Instant nextAfter(Instant instant) {
      long steps = Math.floorDiv(Duration.between(anchor, instant).toSeconds(), step.toSeconds());
      Instant next = anchor.plus(step.multipliedBy(steps));
      while (!next.isAfter(instant)) {
        next = next.plus(step);
      }
      return next;
    }
  }

  /** With the first use after the time before has run out; it lasts so long. */
  record FirstUse(Duration length) implements Cadence {
    public FirstUse {
      if (length.isZero() || length.isNegative()) {
        throw new IllegalArgumentException("a cadence goes forward");
      }
    }
  }

  /**
   * {@code calendar P1M 2024-07-01T00:00:00Z Asia/Shanghai}, {@code clock PT6H
   * 2024-07-01T00:00:00Z}, {@code first-use PT5H} or {@code once}.
   */
  static String text(Cadence cadence) {
    if (cadence instanceof Calendar c) {
      return "calendar %s %s %s".formatted(c.step, c.anchor, c.zone);
    }
    if (cadence instanceof Clock c) {
      return "clock %s %s".formatted(c.step, c.anchor);
    }
    return cadence instanceof FirstUse f ? "first-use " + f.length : "once";
  }

  /** Reads what {@link #text(Cadence)} wrote. */
  static Cadence parse(String text) {
    String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "calendar" ->
          new Calendar(Period.parse(words[1]), Instant.parse(words[2]), ZoneId.of(words[3]));
      case "clock" -> new Clock(Duration.parse(words[1]), Instant.parse(words[2]));
      case "first-use" -> new FirstUse(Duration.parse(words[1]));
      case "once" -> new Once();
      default -> throw new IllegalArgumentException("not a cadence: " + text);
    };
  }
}
