package io.suanpan.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. It may carry more decimals than the currency's minor unit until
 * {@link #rounded()} is called.
 *
 * @param amount the amount, in whole units of the currency
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {
  public Money {
    requireNonNull(amount);
    requireNonNull(currency);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO.setScale(decimals(currency)), currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** The given percentage of this amount, unrounded. */
  public Money percent(BigDecimal percent) {
    return new Money(amount.multiply(percent).movePointLeft(2), currency);
  }

  /**
   * This amount in another currency, rounded to that currency's minor unit.
   *
   * @param rate units of the target currency for one unit of this
   */
  public Money convertedAt(BigDecimal rate, Currency target) {
    return new Money(amount.multiply(rate), target).rounded();
  }

  /** Rounds half away from zero to the currency's minor unit (ISO 4217: JPY 0, EUR 2, KWD 3). */
  public Money rounded() {
    return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
  }

  public Money min(Money other) {
    return amount.compareTo(sameCurrency(other).amount) <= 0 ? this : other;
  }

  public int signum() {
    return amount.signum();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return other;
  }

  /** The number of decimals of a currency's minor unit. */
  static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
