package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What usage costs taken by itself: each unit at the price of the first tier with what is taken of
 * it in percent, before grants, discounts and rounding. Where more makes a unit cheaper it is the
 * most that it can add to an invoice, but for the rest of a package that is used in part.
 */
public final class UnitCost {
  private UnitCost() {}

  /** At public prices; empty when a meter of it has no price. */
  public static Optional<BigDecimal> list(AccountPrices prices, Use use) {
    return sum(prices, use, AccountPrices::listRateFor);
  }

  /** At the account's own prices, where it has negotiated some; empty as above. */
  public static Optional<BigDecimal> contracted(AccountPrices prices, Use use) {
    return sum(prices, use, AccountPrices::rateFor);
  }

  private interface Finder {
    Optional<Rate> rate(
        AccountPrices prices, String served, Meter meter, Variant variant, Instant at);
  }

  private static Optional<BigDecimal> sum(AccountPrices prices, Use use, Finder finder) {
    String served = prices.served(use.model(), use.at());
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Meter, Long> entry : use.quantities().asMap().entrySet()) {
      Meter meter = entry.getKey();
      Optional<Rate> contracted = prices.rateFor(served, meter, use.variant(), use.at());
      Optional<Rate> rate =
          finder.rate(prices, served, meter, use.variant(), use.at()).or(() -> contracted);
      if (rate.isEmpty() && meter.kind() != Meter.Kind.CALL) {
        return Optional.empty();
      }
      BigDecimal quantity = BigDecimal.valueOf(entry.getValue());
      BigDecimal surcharge =
          perUnit(contracted)
              .multiply(Surcharges.percent(prices, served, meter, use))
              .movePointLeft(2);
      sum = sum.add(perUnit(rate).add(surcharge).multiply(quantity));
    }
    return Optional.of(sum);
  }

  private static BigDecimal perUnit(Optional<Rate> rate) {
    return rate.map(found -> found.price().perUnit()).orElse(BigDecimal.ZERO);
  }
}
