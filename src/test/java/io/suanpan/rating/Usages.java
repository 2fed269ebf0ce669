package io.suanpan.rating;

import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usage and prices for tests. */
final class Usages {
  private Usages() {}

  static UsageCell cell(String model, Instant at, String meter, long quantity) {
    return new UsageCell(
        1, model, Variant.STANDARD, Bucket.of(at), Quantities.of(Map.of(meter(meter), quantity)));
  }

  /** A price per million, open-ended. */
  static Rate rate(String model, String meter, String perMillion, String from) {
    return rate(model, meter, perMillion, from, null);
  }

  static Rate rate(String model, String meter, String perMillion, String from, String to) {
    return new Rate(
        model,
        meter(meter),
        Variant.STANDARD,
        new UnitPrice(new BigDecimal(perMillion), 1_000_000),
        new Interval(Instant.parse(from), Optional.ofNullable(to).map(Instant::parse)),
        new Provenance(List.of("test"), Confidence.HIGH, Dated.ANNOUNCED, Optional.empty()));
  }

  static Meter meter(String name) {
    return Meters.named(name).orElseThrow();
  }
}
