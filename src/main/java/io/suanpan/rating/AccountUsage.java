package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.util.List;

/**
 * All that the charges of one vendor account in one period depend on.
 *
 * @param period with an end
 * @param agreement what it pays by
 * @param opening what earlier periods left
 * @param uses the usage of the period
 * @param decimals how many decimals all quantities carry: 0 for what is metered, where everything
 *     is counted in whole units
 */
public record AccountUsage(
    Interval period, Agreement agreement, Opening opening, List<Use> uses, int decimals) {
  public AccountUsage {
    requireNonNull(agreement);
    requireNonNull(opening);
    uses = List.copyOf(uses);
    if (period.end().isEmpty()) {
      throw new IllegalArgumentException("a period ends");
    }
  }

  /** A quantity as prices see it. */
  BigDecimal quantity(long counted) {
    return BigDecimal.valueOf(counted, decimals);
  }
}
