package io.suanpan.quota;

import io.suanpan.money.PlainNumber;
import io.suanpan.period.Interval;
import java.math.BigDecimal;

/**
 * How a quota stands in one of its windows.
 *
 * @param quota the quota
 * @param window the window
 * @param limit with what it is raised by
 * @param count what stands against it
 */
public record Standing(Quota quota, Interval window, BigDecimal limit, Count count) {
  /** What may still be used; 0 where it is passed. */
  public BigDecimal left() {
    return PlainNumber.of(limit.subtract(count.taken()).max(BigDecimal.ZERO));
  }

  /** Whether more was used than it allows: what happened is counted all the same. */
  public boolean isPassed() {
    return count.used().compareTo(limit) > 0;
  }

  /** Whether so much more is within the limit. */
  public boolean admits(BigDecimal amount) {
    return count.taken().add(amount).compareTo(limit) <= 0;
  }

  /** The same, so much more held. */
  public Standing holding(BigDecimal amount) {
    return new Standing(quota, window, limit, count.plusHeld(amount));
  }
}
