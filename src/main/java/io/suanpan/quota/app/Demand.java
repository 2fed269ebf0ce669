package io.suanpan.quota.app;

import io.suanpan.quota.CounterKey;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What usage takes of a limit.
 *
 * @param limit which limit
 * @param amount how much; empty when the limit is on cost, and what the usage costs is not known
 */
record Demand(Limit limit, Optional<BigDecimal> amount) {
  CounterKey key() {
    return limit.key();
  }

  /** What is counted of it: nothing while nobody knows. */
  BigDecimal known() {
    return amount.orElse(BigDecimal.ZERO);
  }
}
