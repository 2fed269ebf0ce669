package io.suanpan.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Arithmetic of amounts, written again from docs/billing-semantics.md. */
final class OracleMoney {
  private OracleMoney() {}

  /** Stops 12 decimals behind those of the dividend. */
  static BigDecimal div(BigDecimal dividend, BigDecimal divisor) {
    int scale = 12 + (dividend.scale() < 0 ? 0 : dividend.scale());
    return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
  }

  static BigDecimal round(BigDecimal amount, Currency currency) {
    return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
  }

  static BigDecimal sum(List<BigDecimal> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal part : parts) {
      sum = sum.add(part);
    }
    return sum;
  }

  /** By largest remainder; in minor units, one by one. */
  static List<BigDecimal> spread(BigDecimal total, List<BigDecimal> weights, Currency currency) {
    BigDecimal all = sum(weights);
    List<BigDecimal> shares = new ArrayList<>();
    if (all.signum() == 0) {
      for (int i = 0; i < weights.size(); i++) {
        shares.add(i == 0 ? total : BigDecimal.ZERO);
      }
      return shares;
    }
    int decimals = currency.getDefaultFractionDigits();
    BigDecimal units = total.movePointRight(decimals);
    List<BigDecimal> remainders = new ArrayList<>();
    BigDecimal given = BigDecimal.ZERO;
    for (BigDecimal weight : weights) {
      BigDecimal[] parts = units.multiply(weight).divideAndRemainder(all);
      shares.add(parts[0]);
      remainders.add(parts[1]);
      given = given.add(parts[0]);
    }
    for (int missing = units.subtract(given).intValueExact(); missing > 0; missing--) {
      int best = 0;
      for (int i = 1; i < shares.size(); i++) {
        if (remainders.get(i).compareTo(remainders.get(best)) > 0) {
          best = i;
        }
      }
      shares.set(best, shares.get(best).add(BigDecimal.ONE));
      remainders.set(best, BigDecimal.ONE.negate());
    }
    shares.replaceAll(share -> share.movePointLeft(decimals));
    return shares;
  }
}
