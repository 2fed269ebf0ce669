package io.suanpan.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wrong passwords of a user since the last right one, and the wait that follows from them: a
 * minute after the fifth, then twice as long each time, up to an hour.
 *
 * @param failures how many
 * @param lockedUntil until when no attempt is looked at
 */
public record Attempts(int failures, Optional<Instant> lockedUntil) {
  public static final Attempts NONE = new Attempts(0, Optional.empty());

  /** So many cost nothing. */
  public static final int FREE = 5;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Doubled more often than that, it is longer than the longest anyway. */
  private static final int MOST_DOUBLINGS = 6;

  public boolean lockedAt(Instant now) {
    return lockedUntil.map(now::isBefore).orElse(false);
  }

  /** With one more that has failed. */
  public Attempts failedAt(Instant now) {
    int all = failures + 1;
    if (all < FREE) {
      return new Attempts(all, Optional.empty());
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(all - FREE, MOST_DOUBLINGS));
    boolean longest = wait.compareTo(LONGEST_WAIT) > 0;
    return new Attempts(all, Optional.of(now.plus(longest ? LONGEST_WAIT : wait)));
  }
}
