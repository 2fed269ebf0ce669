package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One amount for a billing period, whatever the quantity: a subscription, reserved throughput, a
 * platform fee.
 *
 * @param amount for a whole period, not negative
 * @param proration whether a rate that holds for a part of the period costs that part only
 */
public record FlatPrice(BigDecimal amount, Proration proration) implements Price {

  /** Whether a part of a period costs a part of the amount. */
  public enum Proration {
    /** A part of a period costs the whole. */
    NONE,
    /** By the time the rate holds, over the time of the whole period. */
    TIME
  }

  public FlatPrice {
    requireNonNull(proration);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a price is not negative");
    }
  }

  @Override
  public BigDecimal total(BigDecimal quantity) {
    return amount;
  }

  @Override
  public BigDecimal perUnit() {
    return BigDecimal.ZERO;
  }

  @Override
  public boolean costsByQuantity() {
    return false;
  }

  @Override
  public boolean countsByMonth() {
    return false;
  }
}
