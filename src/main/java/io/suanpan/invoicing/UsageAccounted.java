package io.suanpan.invoicing;

import io.suanpan.metering.Meter;
import io.suanpan.metering.UsageCell;
import io.suanpan.rating.AccountCharges.Unpriced;
import io.suanpan.rating.Charge;
import java.util.Map;
import java.util.TreeMap;

/** Whether all usage that was rated is on lines or unpriced. */
final class UsageAccounted {
  private UsageAccounted() {}

  /**
   * @throws IllegalStateException when it is not
   */
  static void check(AccountBill bill) {
    Map<Meter, Long> reported = new TreeMap<>();
    for (UsageCell cell : bill.cells()) {
      cell.quantities().forEach((meter, n) -> reported.merge(meter, n, Math::addExact));
    }
    Map<Meter, Long> accounted = new TreeMap<>();
    for (Charge charge : bill.charges().charges()) {
      accounted.merge(charge.meter(), charge.consumed(), Math::addExact);
    }
    for (Unpriced usage : bill.charges().unpriced()) {
      accounted.merge(usage.meter(), usage.quantity(), Math::addExact);
    }
    reported.forEach(
        (meter, quantity) -> {
          boolean free = meter.kind() == Meter.Kind.CALL;
          if (!free && !quantity.equals(accounted.get(meter))) {
            throw new IllegalStateException(
                quantity + " " + meter + " reported, accounted for " + accounted.get(meter));
          }
        });
  }
}
