package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Rate;
import io.suanpan.grants.BurnDown.Burn;
import io.suanpan.metering.Meter;
import io.suanpan.money.Money;
import java.util.List;

/**
 * What the usage of one model and meter at one rate costs.
 *
 * @param model the served model
 * @param meter what was counted
 * @param rate the rate that held
 * @param consumed how much was used
 * @param covered what allowances covered of it, by grant
 * @param billed the rest
 * @param coveredListCost what the covered part would have cost
 * @param listCost the rest at the list price, rounded once
 * @param discount what discounts take off
 * @param credit what the vendor's money credits pay
 */
public record Charge(
    String model,
    Meter meter,
    Rate rate,
    long consumed,
    List<Burn> covered,
    long billed,
    Money coveredListCost,
    Money listCost,
    Money discount,
    Money credit) {
  public Charge {
    requireNonNull(model);
    requireNonNull(meter);
    requireNonNull(rate);
    covered = List.copyOf(covered);
    if (consumed != billed + covered.stream().mapToLong(Burn::quantity).sum()) {
      throw new IllegalStateException("consumed is not covered + billed for " + model);
    }
  }

  /** List cost less discount; credits come after. */
  public Money net() {
    return listCost.minus(discount);
  }

  public long coveredQuantity() {
    return consumed - billed;
  }
}
