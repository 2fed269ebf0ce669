package io.suanpan.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So much for so many, every unit alike. An amount of 0 is a price: the usage is free.
 *
 * @param amount not negative
 * @param per how many units cost the amount, at least 1
 */
public record UnitPrice(BigDecimal amount, long per) implements Price {
  /** Divisions that do not end stop here. */
  private static final int DECIMALS = 12;

  public UnitPrice {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a price is not negative: " + amount);
    }
    if (per < 1) {
      throw new IllegalArgumentException("a price is per 1 or more, not per " + per);
    }
  }

  @Override
  public BigDecimal cost(long quantity) {
    BigDecimal exact = amount.multiply(BigDecimal.valueOf(quantity));
    return exact.divide(BigDecimal.valueOf(per), exact.scale() + DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public BigDecimal perUnit() {
    return cost(1);
  }
}
