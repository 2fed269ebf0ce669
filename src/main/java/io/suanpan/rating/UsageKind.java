package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Usage of one model, as it was asked for, and variant: finds what it costs at a time. */
final class UsageKind {
  private final Ledger ledger;
  private final String model;
  private final Variant variant;
  private final Slot[] slots = new Slot[Meters.all().size()];
  private final Instant[] until = new Instant[Meters.all().size()];

  UsageKind(Ledger ledger, String model, Variant variant) {
    this.ledger = ledger;
    this.model = model;
    this.variant = variant;
    Arrays.fill(until, Instant.MIN);
  }

  String model() {
    return model;
  }

  Variant variant() {
    return variant;
  }

  ZoneId zone() {
    return ledger.prices().zone();
  }

  /** Where usage of that meter then belongs; empty while it is unpriced. Times never go back. */
  Optional<Slot> slot(Meter meter, Instant at) {
    int i = meter.index();
    if (!at.isBefore(until[i])) {
      AccountPrices prices = ledger.prices();
      String served = prices.served(model, at);
      Optional<Rate> rate = prices.rateFor(served, meter, variant, at);
      slots[i] =
          rate.map(r -> slot(new LineKey(served, meter, r), at))
              .orElseGet(() -> unpriced(served, meter));
      until[i] = prices.holdUntil(model, meter, at);
    }
    return Optional.ofNullable(slots[i]);
  }

  /** What has no price but is granted, such as advice, costs nothing and is counted. */
  private Slot unpriced(String served, Meter meter) {
    if (!ledger.isGranted(served, meter)) {
      return null;
    }
    Rate nothing =
        new Rate(
            served,
            meter,
            Conditions.NONE,
            new UnitPrice(BigDecimal.ZERO, 1),
            Optional.empty(),
            new Interval(Instant.EPOCH, Optional.empty()),
            new Provenance(List.of(), Confidence.HIGH, Dated.STATED, Optional.empty()));
    return ledger.slot(this, new LineKey(served, meter, nothing), Optional.empty());
  }

  private Slot slot(LineKey key, Instant at) {
    Optional<Rate> list =
        ledger
            .prices()
            .listRateFor(key.model(), key.meter(), variant, at)
            .filter(rate -> !rate.equals(key.rate()));
    return ledger.slot(this, key, list);
  }

  boolean isGranted(LineKey key) {
    return ledger.isGranted(key.model(), key.meter());
  }

  String served(Instant at) {
    return ledger.prices().served(model, at);
  }
}
