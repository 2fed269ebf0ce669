package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A percentage off the list price that an account has negotiated.
 *
 * @param id its number among the tenant's discounts
 * @param account the vendor account
 * @param name what it is called on documents
 * @param percent above 0, at most 100
 * @param models of which models, or {@link Benefit#ALL}
 * @param meters of which meters, or {@link Benefit#ALL}
 * @param valid when
 */
public record Discount(
    int id,
    int account,
    String name,
    BigDecimal percent,
    Set<String> models,
    Set<String> meters,
    Interval valid) {
  public Discount {
    requireNonNull(name);
    requireNonNull(valid);
    models = Set.copyOf(models);
    meters = Set.copyOf(meters);
    if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("a discount is above 0 and at most 100 percent");
    }
  }

  public boolean appliesTo(String model, Meter meter) {
    return (models.contains(Benefit.ALL) || models.contains(model))
        && (meters.contains(Benefit.ALL) || meters.contains(meter.name()));
  }
}
