package io.suanpan.money;

import java.math.BigDecimal;

/** Numbers as people write them. */
public final class PlainNumber {
  private PlainNumber() {}

  /** The same number as 1000, not 1E+3 or 1000.00. */
  public static BigDecimal of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
