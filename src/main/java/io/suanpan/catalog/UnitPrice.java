package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Division;
import java.math.BigDecimal;

/**
 * So much for so many, every unit alike. An amount of 0 is a price: the usage is free.
 *
 * @param amount not negative
 * @param per how many units cost the amount, above 0
 * @param rounding of a month's quantity to whole {@code per}s
 */
public record UnitPrice(BigDecimal amount, BigDecimal per, QuantityRounding rounding)
    implements Price {

  public UnitPrice {
    requireNonNull(rounding);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a price is not negative");
    }
    if (per.signum() <= 0) {
      throw new IllegalArgumentException("a price is per a quantity above 0");
    }
  }

  /** A price whose quantity is not rounded. */
  public UnitPrice(BigDecimal amount, long per) {
    this(amount, BigDecimal.valueOf(per), QuantityRounding.EXACT);
  }

  @Override
  public BigDecimal total(BigDecimal quantity) {
    return Division.of(amount.multiply(rounding.apply(quantity, per)), per);
  }

  @Override
  public BigDecimal perUnit() {
    return Division.of(amount, per);
  }

  @Override
  public boolean costsByQuantity() {
    return amount.signum() > 0;
  }

  @Override
  public boolean countsByMonth() {
    return rounding != QuantityRounding.EXACT;
  }
}
