package io.suanpan.grants;

import java.time.Instant;
import java.util.Optional;

/** What a window of some cadence still gives, and when the next one begins. */
final class Gauge {
  private final Cadence cadence;
  private long left;
  private Instant next;

  /** A gauge that begins then; one that waits for its first use has no next instant yet. */
  Gauge(Cadence cadence, long left, Instant begin) {
    this.cadence = cadence;
    this.left = left;
    this.next = after(begin);
  }

  /** A gauge as it was left. */
  Gauge(Cadence cadence, Balance.CapBalance balance, Instant asOf) {
    this.cadence = cadence;
    this.left = balance.left();
    this.next =
        cadence instanceof Cadence.FirstUse
            ? balance.windowEndsAt().orElse(Instant.MAX)
            : after(asOf);
  }

  private Instant after(Instant instant) {
    if (cadence instanceof Cadence.Calendar calendar) {
      return calendar.nextAfter(instant);
    }
    return cadence instanceof Cadence.Clock clock ? clock.nextAfter(instant) : Instant.MAX;
  }

  /** When it next begins anew by itself; {@link Instant#MAX} if it waits for a use. */
  Instant next() {
    return next;
  }

  long left() {
    return left;
  }

  /** Begins anew at the instant that was next. */
  void renew(long leftNow) {
    left = leftNow;
    next = after(next);
  }

  void take(long quantity) {
    left -= quantity;
  }

  /** Notes a use, also one for which nothing is left. Returns whether a window began with it. */
  boolean use(Instant at) {
    if (cadence instanceof Cadence.FirstUse first && next.equals(Instant.MAX)) {
      next = at.plus(first.length());
      return true;
    }
    return false;
  }

  Balance.CapBalance balance() {
    Optional<Instant> end =
        cadence instanceof Cadence.FirstUse && !next.equals(Instant.MAX)
            ? Optional.of(next)
            : Optional.empty();
    return new Balance.CapBalance(left, end);
  }
}
