package io.suanpan.rating;

import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.GrantTerms;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Usage, prices and grants for tests. */
final class Usages {
  private Usages() {}

  static Use use(String model, Instant at, String meter, long quantity) {
    return new Use(at, model, Variant.STANDARD, Quantities.of(Map.of(meter(meter), quantity)));
  }

  /** A price per million, open-ended. */
  static Rate rate(String model, String meter, String perMillion, String from) {
    return rate(model, meter, perMillion, from, null);
  }

  static Rate rate(String model, String meter, String perMillion, String from, String to) {
    return rate(
        model, meter, new UnitPrice(new BigDecimal(perMillion), 1_000_000), interval(from, to));
  }

  static Rate rate(String model, String meter, Price price, Interval valid) {
    return new Rate(
        model,
        meter(meter),
        Conditions.NONE,
        price,
        Optional.empty(),
        valid,
        new Provenance(List.of("test"), Confidence.HIGH, Dated.ANNOUNCED, Optional.empty()));
  }

  static Interval interval(String from, String to) {
    return new Interval(Instant.parse(from), Optional.ofNullable(to).map(Instant::parse));
  }

  static Meter meter(String name) {
    return Meters.named(name).orElseThrow();
  }

  static Allowance allowance(int id, int priority, String from, String to, long quantity) {
    return new Allowance(terms(id, priority, from, to), Set.of("*"), quantity);
  }

  static GrantTerms terms(int id, int priority, String from, String to) {
    return new GrantTerms(
        id,
        1,
        "grant " + id,
        Set.of("*"),
        priority,
        interval(from, to),
        Instant.parse(from),
        Optional.empty());
  }
}
