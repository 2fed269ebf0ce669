package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;

/**
 * One price of a model and meter, under conditions, for a time.
 *
 * @param model the served model
 * @param meter what is priced
 * @param when facts that must hold; none for the ordinary price
 * @param price the price
 * @param valid when it holds
 * @param provenance where it comes from
 */
public record Rate(
    String model, Meter meter, Variant when, Price price, Interval valid, Provenance provenance) {
  public Rate {
    requireNonNull(model);
    requireNonNull(meter);
    requireNonNull(when);
    requireNonNull(price);
    requireNonNull(valid);
    requireNonNull(provenance);
  }

  /** Whether some usage at some time would find neither of the two more specific. */
  boolean tiesWith(Rate other) {
    return model.equals(other.model)
        && meter.equals(other.meter)
        && when.facts().size() == other.when.facts().size()
        && when.facts().entrySet().stream()
            .allMatch(
                fact ->
                    fact.getValue()
                        .equals(other.when.facts().getOrDefault(fact.getKey(), fact.getValue())))
        && valid.overlaps(other.valid);
  }
}
