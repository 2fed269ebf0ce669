package io.suanpan.quota;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a quota counts. */
public sealed interface Measure {
  /** How much of it usage is. */
  BigDecimal amount(Quantities quantities);

  /**
   * Meters, summed.
   *
   * @param meters of one unit; none for all that count tokens
   */
  record Metered(SortedSet<Meter> meters) implements Measure {
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
  record Requests() implements Measure {
    @Override
    public BigDecimal amount(Quantities quantities) {
      return BigDecimal.valueOf(quantities.of(Meters.REQUESTS));
    }
  }
}
