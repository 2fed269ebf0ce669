package io.suanpan.quota;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a quota counts. */
public sealed interface Measure {

  /** What follows from the quantities alone. */
  sealed interface Counted extends Measure {
    /** How much of it usage is. */
    BigDecimal amount(Quantities quantities);
  }

  /**
   * Meters, summed.
   *
   * @param meters of one unit; none for all that count tokens
   */
  record Metered(SortedSet<Meter> meters) implements Counted {
    private static final List<Meter> TOKENS = Meters.all().stream().filter(Meter::isToken).toList();

    public Metered {
      meters = new TreeSet<>(meters);
    }

    @Override
    public BigDecimal amount(Quantities quantities) {
      long sum = 0;
      for (Meter meter : meters.isEmpty() ? TOKENS : meters) {
        sum = Math.addExact(sum, quantities.of(meter));
      }
      return BigDecimal.valueOf(sum);
    }
  }

  /** Requests to the vendor. */
  record Requests() implements Counted {
    @Override
    public BigDecimal amount(Quantities quantities) {
      return BigDecimal.valueOf(quantities.of(Meters.REQUESTS));
    }
  }

  /**
   * What usage costs, in any currency.
   *
   * @param currency into which costs are converted, at the rates of the day
   * @param basis which cost
   */
  record Cost(Currency currency, Basis basis) implements Measure {
    public Cost {
      requireNonNull(currency);
      requireNonNull(basis);
    }
  }

  /** Which cost. */
  enum Basis {
    /** At the vendor's public prices, whatever grants cover. */
    LIST,
    /**
     * What is left to pay after grants, discounts and the vendor's vouchers: a limit of 0 ends with
     * what is free.
     */
    NET
  }
}
