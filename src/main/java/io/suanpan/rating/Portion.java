package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.metering.Meter;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One meter of one cell, with the rate that holds for it. */
record Portion(
    Bucket bucket, String model, Meter meter, Variant variant, long quantity, Optional<Rate> rate) {

  /** Chronological; inside a bucket the dearest first, so that grants save the most. */
  static final Comparator<Portion> BURN_ORDER =
      Comparator.comparing(Portion::bucket)
          .thenComparing(Portion::perUnit, Comparator.reverseOrder())
          .thenComparing(Portion::model)
          .thenComparing(Portion::meter)
          .thenComparing(Portion::variant);

  static List<Portion> of(List<UsageCell> cells, RateCard rates) {
    List<Portion> portions = new ArrayList<>();
    for (UsageCell cell : cells) {
      cell.quantities()
          .forEach(
              (meter, quantity) ->
                  portions.add(
                      new Portion(
                          cell.bucket(),
                          cell.model(),
                          meter,
                          cell.variant(),
                          quantity,
                          rates.rateFor(
                              cell.model(), meter, cell.variant(), cell.bucket().start()))));
    }
    portions.sort(BURN_ORDER);
    return portions;
  }

  BigDecimal perUnit() {
    return rate.map(found -> found.price().perUnit()).orElse(BigDecimal.ZERO);
  }

  /** A request is counted for information unless its vendor charges for it. */
  boolean isUnpriced() {
    return rate.isEmpty() && meter.kind() != Meter.Kind.CALL;
  }
}
