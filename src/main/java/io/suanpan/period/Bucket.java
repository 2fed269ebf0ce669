package io.suanpan.period;

import java.time.Instant;

/**
 * A quarter of an hour, the grain in which usage is summed: no price changes inside one.
 *
 * @param number the quarters of an hour since 1970-01-01T00:00Z
 */
public record Bucket(int number) implements Comparable<Bucket> {
  /** The length of a bucket in seconds. */
  public static final int SECONDS = 900;

  public static Bucket of(Instant instant) {
    return new Bucket(Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS)));
  }

  /** Whether a bucket begins exactly then, as every price change must. */
  public static boolean beginsAt(Instant instant) {
    return of(instant).start().equals(instant);
  }

  public Instant start() {
    return Instant.ofEpochSecond((long) number * SECONDS);
  }

  public Instant end() {
    return start().plusSeconds(SECONDS);
  }

  @Override
  public int compareTo(Bucket other) {
    return Integer.compare(number, other.number);
  }
}
