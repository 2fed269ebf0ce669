package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Division;
import java.math.BigDecimal;

/**
 * So much for a package, and only whole packages are sold.
 *
 * @param amount of one package, not negative
 * @param size how many units it holds, above 0
 * @param free how many units of a month cost nothing, not negative
 * @param rounding of a package that is used in part; usually {@link QuantityRounding#UP}
 */
public record PackagePrice(
    BigDecimal amount, BigDecimal size, BigDecimal free, QuantityRounding rounding)
    implements Price {

  public PackagePrice {
    requireNonNull(rounding);
    if (amount.signum() < 0 || free.signum() < 0) {
      throw new IllegalArgumentException("a price and its free units are not negative");
    }
    if (size.signum() <= 0) {
      throw new IllegalArgumentException("a package holds more than 0");
    }
  }

  @Override
  public BigDecimal total(BigDecimal quantity) {
    BigDecimal charged = quantity.subtract(free).max(BigDecimal.ZERO);
    return Division.of(amount.multiply(rounding.apply(charged, size)), size);
  }

  @Override
  public BigDecimal perUnit() {
    return Division.of(amount, size);
  }

  @Override
  public boolean costsByQuantity() {
    return amount.signum() > 0;
  }

  @Override
  public boolean countsByMonth() {
    return true;
  }
}
