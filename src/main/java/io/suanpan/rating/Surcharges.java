package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Charges that are a percentage of other ones. */
final class Surcharges {
  private Surcharges() {}

  /** Whether a percentage is taken of what that meter of the model costs, time apart. */
  static boolean isOf(Rate percentage, String model, Meter meter) {
    PercentagePrice price = (PercentagePrice) percentage.price();
    boolean ofMeter = price.of().equals(meter.name()) || price.of().equals(Benefit.ALL);
    return ofMeter && (percentage.model().equals(model) || percentage.model().equals(Benefit.ALL));
  }

  static boolean holds(Rate percentage, Variant variant, Instant at) {
    return percentage.valid().contains(at) && percentage.when().hold(variant, at);
  }

  /** All that is taken of what that meter of usage costs, in percent. */
  static BigDecimal percent(AccountPrices prices, String served, Meter meter, Use use) {
    return prices.percentages().stream()
        .filter(rate -> isOf(rate, served, meter) && holds(rate, use.variant(), use.at()))
        .map(rate -> ((PercentagePrice) rate.price()).percent())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Enters a line for each percentage that finds something to be taken of. */
  static void enter(Ledger ledger) {
    List<Line> bases = List.copyOf(ledger.lines());
    List<Rate> rates = ledger.prices().percentages();
    for (int place = 0; place < rates.size(); place++) {
      int wanted = place;
      List<Money> costs =
          bases.stream()
              .flatMap(line -> line.pieces().stream())
              .filter(piece -> piece.terms().surcharges().contains(wanted))
              .map(Piece::cost)
              .toList();
      if (!costs.isEmpty()) {
        enter(ledger, rates.get(place), costs);
      }
    }
  }

  private static void enter(Ledger ledger, Rate rate, List<Money> costs) {
    Money none = Money.zero(ledger.prices().currency());
    Money base = costs.stream().reduce(none, Money::plus);
    BigDecimal exact = base.percent(((PercentagePrice) rate.price()).percent()).amount();
    Money cost = new Money(exact, none.currency()).rounded();
    Instant start = ledger.usage().period().start();
    Instant at = rate.valid().start().isAfter(start) ? rate.valid().start() : start;
    Terms terms =
        new TermsFinder(ledger.usage(), rate.model(), rate.meter(), Variant.STANDARD).at(at);
    Line line = ledger.line(new LineKey(rate.model(), rate.meter(), rate));
    line.tally(new Tally.Key(terms, Optional.empty(), Optional.empty()));
    line.price(new LineCost(exact, cost, cost, none, List.of()));
  }
}
