package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A percentage of what other usage costs before discounts: a surcharge or a markup. It is a charge
 * of its own.
 *
 * @param percent above 0
 * @param of the meter it is taken of, or {@link Benefit#ALL} for every other meter
 */
public record PercentagePrice(BigDecimal percent, String of) implements Price {

  public PercentagePrice {
    requireNonNull(of);
    if (percent.signum() <= 0) {
      throw new IllegalArgumentException("a percentage is above 0");
    }
  }

  /** Nothing by itself: the cost follows from other charges. */
  @Override
  public BigDecimal total(BigDecimal quantity) {
    return BigDecimal.ZERO;
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
