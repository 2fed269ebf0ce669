package io.suanpan.export.focus;

import io.suanpan.export.focus.Pricing.Measure;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * The prices of one line. The price of the catalogue is told where it explains the line's cost;
 * else, for tiers, packages and quantities that were rounded, the average.
 */
record LinePrices(Line line, Currency currency) {

  /** Of what is billed. */
  Pricing billed() {
    if (line.priceKind().equals("flat")) {
      return averaged(Measure.one("Months"), line.listCost());
    }
    if (line.billed() == 0) {
      return averaged(Measure.one("Units"), line.listCost());
    }
    return plain(line.billed())
        .map(this::atPlainPrice)
        .orElseGet(() -> averaged(Measure.usual(line.billed(), line.unit()), line.listCost()));
  }

  /** Of what a grant covered: it has a list price and costs nothing. */
  Pricing covered(long quantity) {
    Optional<Measure> all = plain(line.covered());
    Optional<Measure> part = plain(quantity);
    if (all.isPresent()
        && part.isPresent()
        && rounded(cost(all.get())).compareTo(line.coveredListCost()) == 0) {
      return part.get().at(line.unitPrice(), BigDecimal.ZERO);
    }
    BigDecimal average = Measure.usual(line.covered(), line.unit()).average(line.coveredListCost());
    return Measure.usual(quantity, line.unit()).at(average, BigDecimal.ZERO);
  }

  /** The line's net before the cost was rounded, in the vendor's currency. */
  BigDecimal exactNet() {
    if (line.net().signum() == 0 || !isPlain()) {
      return line.net();
    }
    BigDecimal cost = billed().contractedCost();
    return line.net().add(cost).subtract(rounded(cost));
  }

  private boolean isPlain() {
    return line.billed() > 0 && plain(line.billed()).filter(this::explains).isPresent();
  }

  private Pricing atPlainPrice(Measure measure) {
    if (!explains(measure)) {
      return averaged(Measure.usual(line.billed(), line.unit()), line.listCost());
    }
    boolean negotiated = rounded(cost(measure)).compareTo(line.listCost()) < 0;
    return measure.at(
        negotiated ? measure.average(line.listCost()) : line.unitPrice(), line.unitPrice());
  }

  /** Discounts and a negotiated price lower the cost, nothing lifts it. */
  private boolean explains(Measure measure) {
    BigDecimal cost = rounded(cost(measure));
    return cost.compareTo(line.net()) >= 0 && cost.compareTo(line.listCost()) <= 0;
  }

  private Optional<Measure> plain(long quantity) {
    return line.unitPrice() == null
        ? Optional.empty()
        : Measure.of(quantity, line.pricePer(), line.unit());
  }

  private BigDecimal cost(Measure measure) {
    return measure.quantity().multiply(line.unitPrice());
  }

  private static Pricing averaged(Measure measure, BigDecimal cost) {
    BigDecimal average = measure.average(cost);
    return measure.at(average, average);
  }

  private BigDecimal rounded(BigDecimal amount) {
    return new Money(amount, currency).rounded().amount();
  }
}
