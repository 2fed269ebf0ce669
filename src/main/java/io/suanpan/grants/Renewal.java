package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * How an allowance begins anew. What is left then is forfeited but for the rollover.
 *
 * @param cadence when
 * @param refill what each new iteration gives
 * @param minimum at least so much is carried over, even when less is left
 * @param maximum at most so much is carried over; empty for all that is left
 */
public record Renewal(Cadence cadence, long refill, long minimum, OptionalLong maximum) {
  public Renewal {
    requireNonNull(cadence);
    if (refill < 0 || minimum < 0 || maximum.orElse(minimum) < minimum) {
      throw new IllegalArgumentException("a renewal gives and carries nothing below 0");
    }
  }

  /** Gives the same each time and carries nothing over. */
  public static Renewal of(Cadence cadence, long refill) {
    return new Renewal(cadence, refill, 0, OptionalLong.of(0));
  }

  /** What of so much left is carried over. */
  long carried(long left) {
    return Math.min(Math.max(left, minimum), maximum.orElse(Long.MAX_VALUE));
  }
}
