package io.suanpan.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/**
 * An exchange rate.
 *
 * @param rate units of the target for one unit of the origin, positive
 * @param day the day it was published
 * @param source who published it
 */
public record FxRate(BigDecimal rate, LocalDate day, String source) {
  /** The currency that the published rates are rates of. */
  public static final Currency EUR = Currency.getInstance("EUR");

  /** Decimals of a rate computed from published ones. */
  private static final int DECIMALS = 8;

  public FxRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("an exchange rate is positive, not " + rate);
    }
  }

  /**
   * The rate between two different currencies by way of the euro.
   *
   * @param perEuro finds the published units of a currency for one euro
   * @return empty when one of the two is not published
   */
  public static Optional<FxRate> cross(
      Currency from, Currency to, Function<Currency, Optional<FxRate>> perEuro) {
    if (from.equals(EUR)) {
      return perEuro.apply(to);
    }
    Optional<FxRate> origin = perEuro.apply(from);
    Optional<FxRate> target =
        to.equals(EUR)
            ? origin.map(rate -> new FxRate(BigDecimal.ONE, rate.day(), rate.source()))
            : perEuro.apply(to);
    return origin.flatMap(
        below ->
            target.map(
                above ->
                    new FxRate(
                        above.over(below.rate), older(below, above), sources(below, above))));
  }

  private static String sources(FxRate one, FxRate other) {
    return one.source.equals(other.source) ? one.source : one.source + "; " + other.source;
  }

  private static LocalDate older(FxRate one, FxRate other) {
    return one.day.isBefore(other.day) ? one.day : other.day;
  }

  private BigDecimal over(BigDecimal divisor) {
    return rate.divide(divisor, DECIMALS, RoundingMode.HALF_UP);
  }
}
