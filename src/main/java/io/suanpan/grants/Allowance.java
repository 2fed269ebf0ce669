package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Benefit;
import io.suanpan.metering.Meter;
import java.time.Instant;
import java.util.Set;

/**
 * A quantity of meters that need not be paid for.
 *
 * @param terms where and when it holds
 * @param meters which meters, or {@link Benefit#ALL} for every token meter
 * @param quantity how much, all meters together, one for one
 */
public record Allowance(GrantTerms terms, Set<String> meters, long quantity) implements Grant {
  public Allowance {
    requireNonNull(terms);
    meters = Set.copyOf(meters);
    if (quantity < 0) {
      throw new IllegalArgumentException("an allowance is not negative: " + quantity);
    }
  }

  boolean appliesTo(String model, Meter meter, Instant bucketStart) {
    return terms.appliesTo(model, bucketStart)
        && (meters.contains(meter.name()) || (meters.contains(Benefit.ALL) && meter.isToken()));
  }
}
