package io.suanpan.metering.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The length of a row of usage. */
enum Granularity {
  QUARTER("15m") {
    @Override
    ZonedDateTime floor(ZonedDateTime time) {
      return time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() / 15 * 15L);
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.plusMinutes(15);
    }
  },
  HOUR("hour") {
    @Override
    ZonedDateTime floor(ZonedDateTime time) {
      return time.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.plusHours(1);
    }
  },
  DAY("day") {
    @Override
    ZonedDateTime floor(ZonedDateTime time) {
      return time.toLocalDate().atStartOfDay(time.getZone());
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.toLocalDate().plusDays(1).atStartOfDay(start.getZone());
    }
  },
  MONTH("month") {
    @Override
    ZonedDateTime floor(ZonedDateTime time) {
      return time.toLocalDate().withDayOfMonth(1).atStartOfDay(time.getZone());
    }

    @Override
    ZonedDateTime next(ZonedDateTime start) {
      return start.toLocalDate().plusMonths(1).atStartOfDay(start.getZone());
    }
  };

  private final String word;

  Granularity(String word) {
    this.word = word;
  }

  /** A row's window. */
  record Window(Instant start, Instant end) {}

  static Granularity of(String word) {
    for (Granularity granularity : values()) {
      if (granularity.word.equals(word)) {
        return granularity;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is none of 15m, hour, day, month");
  }

  Window around(Instant instant, ZoneId zone) {
    ZonedDateTime start = floor(instant.atZone(zone));
    return new Window(start.toInstant(), next(start).toInstant());
  }

  abstract ZonedDateTime floor(ZonedDateTime time);

  abstract ZonedDateTime next(ZonedDateTime start);
}
