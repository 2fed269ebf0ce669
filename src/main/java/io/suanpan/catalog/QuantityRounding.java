package io.suanpan.catalog;

import io.suanpan.money.Division;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a vendor does with a month's quantity that is no whole number of the units its price is
 * quoted in. Token prices are quoted for 1,000 or 1,000,000 and billed {@link #EXACT}.
 */
public enum QuantityRounding {
  EXACT,
  UP,
  DOWN,
  HALF_UP;

  /** The quantity that is charged for, given the units the price is quoted in. */
  public BigDecimal apply(BigDecimal quantity, BigDecimal units) {
    return switch (this) {
      case EXACT -> quantity;
      case UP -> whole(quantity, units, RoundingMode.CEILING);
      case DOWN -> whole(quantity, units, RoundingMode.FLOOR);
      case HALF_UP -> whole(quantity, units, RoundingMode.HALF_UP);
    };
  }

  private static BigDecimal whole(BigDecimal quantity, BigDecimal units, RoundingMode mode) {
    return Division.whole(quantity, units, mode).multiply(units);
  }
}
