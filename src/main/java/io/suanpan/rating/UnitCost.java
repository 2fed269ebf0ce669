package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What usage costs taken by itself: each unit at the price of the first tier, before grants,
 * discounts, surcharges and rounding. Where more makes a unit cheaper it is the most that it can
 * add to an invoice.
 */
public final class UnitCost {
  private UnitCost() {}

  /** At public prices; empty when a meter of it has no price. */
  public static Optional<BigDecimal> list(AccountPrices prices, Use use) {
    return sum(
        use,
        (served, meter) ->
            prices
                .listRateFor(served, meter, use.variant(), use.at())
                .or(() -> prices.rateFor(served, meter, use.variant(), use.at())),
        prices.served(use.model(), use.at()));
  }

  /** At the account's own prices, where it has negotiated some; empty as above. */
  public static Optional<BigDecimal> contracted(AccountPrices prices, Use use) {
    return sum(
        use,
        (served, meter) -> prices.rateFor(served, meter, use.variant(), use.at()),
        prices.served(use.model(), use.at()));
  }

  private interface Finder {
    Optional<Rate> rate(String served, Meter meter);
  }

  private static Optional<BigDecimal> sum(Use use, Finder finder, String served) {
    BigDecimal sum = BigDecimal.ZERO;
    Map<Meter, Long> quantities = use.quantities().asMap();
    for (Map.Entry<Meter, Long> entry : quantities.entrySet()) {
      Optional<Rate> rate = finder.rate(served, entry.getKey());
      if (rate.isPresent()) {
        BigDecimal quantity = BigDecimal.valueOf(entry.getValue());
        sum = sum.add(rate.get().price().perUnit().multiply(quantity));
      } else if (entry.getKey().kind() != Meter.Kind.CALL) {
        return Optional.empty();
      }
    }
    return Optional.of(sum);
  }
}
