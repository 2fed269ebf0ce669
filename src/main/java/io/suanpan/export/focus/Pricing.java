package io.suanpan.export.focus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A quantity and its unit prices in the vendor's currency. The cost is their exact product, however
 * many decimals that has.
 *
 * @param quantity in the unit
 * @param unit such as {@code 1000000 Tokens}
 * @param list the public price of one unit
 * @param contracted the price that the tenant pays
 */
public record Pricing(BigDecimal quantity, String unit, BigDecimal list, BigDecimal contracted) {
  /** Decimals of a unit price that is worked out from the cost. */
  private static final int DECIMALS = 12;

  /** A quantity in units of so many. */
  record Measure(BigDecimal quantity, String unit) {
    /** Empty where the quotient has no end. */
    static Optional<Measure> of(long quantity, long per, String unit) {
      BigDecimal exact = BigDecimal.valueOf(quantity);
      BigDecimal quotient = exact.divide(BigDecimal.valueOf(per), 2 * DECIMALS, RoundingMode.DOWN);
      boolean ends = quotient.multiply(BigDecimal.valueOf(per)).compareTo(exact) == 0;
      String words = per == 1 ? Names.plural(unit) : per + " " + Names.plural(unit);
      return ends ? Optional.of(new Measure(quotient, words)) : Optional.empty();
    }

    /** Tokens by the million, everything else by one. */
    static Measure usual(long quantity, String unit) {
      return of(quantity, unit.equals("token") ? 1_000_000 : 1, unit).orElseThrow();
    }

    static Measure one(String unit) {
      return new Measure(BigDecimal.ONE, unit);
    }

    /** What a unit costs on average. */
    BigDecimal average(BigDecimal cost) {
      return cost.divide(quantity, DECIMALS, RoundingMode.HALF_UP);
    }

    Pricing at(BigDecimal list, BigDecimal contracted) {
      return new Pricing(quantity, unit, list, contracted);
    }
  }

  BigDecimal listCost() {
    return list.multiply(quantity);
  }

  BigDecimal contractedCost() {
    return contracted.multiply(quantity);
  }

  Pricing negated() {
    return new Pricing(quantity.negate(), unit, list, contracted);
  }
}
