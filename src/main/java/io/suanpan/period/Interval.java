package io.suanpan.period;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A span of time, start inclusive, end exclusive.
 *
 * @param start the first instant
 * @param end the instant after the last, or empty for an open end
 */
public record Interval(Instant start, Optional<Instant> end) {
  public Interval {
    requireNonNull(start);
    if (end.isPresent() && !end.get().isAfter(start)) {
      throw new IllegalArgumentException("an interval must end after it starts: " + start);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && end.map(instant::isBefore).orElse(true);
  }

  public boolean overlaps(Interval other) {
    return end.map(other.start::isBefore).orElse(true)
        && other.end.map(start::isBefore).orElse(true);
  }
}
