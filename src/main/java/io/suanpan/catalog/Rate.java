package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import io.suanpan.period.Interval;
import java.util.Optional;

/**
 * One price of a model and meter, under conditions, for a time.
 *
 * @param model the served model; {@link Benefit#ALL} for a percentage of everything, or for a flat
 *     price that an account has negotiated
 * @param meter what is priced
 * @param when what must hold besides; nothing for the ordinary price
 * @param price the price
 * @param pool rates of one pool count their tiers together; empty where each counts by itself
 * @param valid when it holds
 * @param provenance where it comes from
 */
public record Rate(
    String model,
    Meter meter,
    Conditions when,
    Price price,
    Optional<String> pool,
    Interval valid,
    Provenance provenance) {

  public Rate {
    requireNonNull(model);
    requireNonNull(meter);
    requireNonNull(when);
    requireNonNull(price);
    requireNonNull(pool);
    requireNonNull(valid);
    requireNonNull(provenance);
  }

  /** What its tiers are counted under: its pool, else itself. */
  public String counter() {
    return pool.orElseGet(
        () -> String.join(" ", model, meter.name(), when.toString(), valid.start().toString()));
  }

  /** Whether some usage at some time would find neither of the two more specific. */
  boolean tiesWith(Rate other) {
    return model.equals(other.model)
        && meter.equals(other.meter)
        && !isPercentage()
        && !other.isPercentage()
        && when.count() == other.when.count()
        && when.overlap(other.when)
        && valid.overlaps(other.valid);
  }

  /** A percentage stands beside the price of its meter, not in its place. */
  public boolean isPercentage() {
    return price instanceof PercentagePrice;
  }
}
