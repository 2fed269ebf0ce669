package io.suanpan.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Divisions of decimals, so that all of them end in the same way. */
public final class Division {
  /** Divisions that do not end stop so many decimals behind those of the dividend. */
  private static final int DECIMALS = 12;

  private Division() {}

  public static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
    int scale = Math.max(0, dividend.scale()) + DECIMALS;
    return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
  }

  /** How many times the divisor goes into the dividend. */
  public static BigDecimal whole(BigDecimal dividend, BigDecimal divisor, RoundingMode mode) {
    return dividend.divide(divisor, 0, mode);
  }
}
