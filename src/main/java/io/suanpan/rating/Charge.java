package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Rate;
import io.suanpan.grants.Burn;
import io.suanpan.metering.Meter;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the usage of one model and meter at one rate costs.
 *
 * @param model the served model
 * @param meter what was counted
 * @param rate the rate that held
 * @param consumed how much was used
 * @param covered what allowances covered of it, by grant
 * @param billed the rest
 * @param costs what that comes to
 * @param credits what each credit paid of it, by grant
 * @param tiers what fell on each tier of the price, if it has several
 * @param steps from usage to money, for people
 */
public record Charge(
    String model,
    Meter meter,
    Rate rate,
    long consumed,
    List<Burn> covered,
    long billed,
    Costs costs,
    Map<Integer, Money> credits,
    List<TierCost> tiers,
    List<Step> steps) {

  public Charge {
    requireNonNull(model);
    requireNonNull(meter);
    requireNonNull(rate);
    requireNonNull(costs);
    covered = List.copyOf(covered);
    credits = Map.copyOf(credits);
    tiers = List.copyOf(tiers);
    steps = List.copyOf(steps);
    if (consumed != billed + covered.stream().mapToLong(Burn::quantity).sum()) {
      throw new IllegalStateException("consumed is not covered + billed for " + model);
    }
  }

  /**
   * Amounts in the vendor's currency, each rounded; FOCUS names in brackets.
   *
   * @param exact of what is billed, at the rate that held, before it is rounded
   * @param list of what is billed, at the public price or the account's own, whichever is higher
   *     (ListCost)
   * @param contracted the same at the rate that held (ContractedCost)
   * @param covered what the covered part would have cost
   * @param net what is due after discounts and a maximum (BilledCost, before credits)
   * @param credit what the vendor's money credits pay of it
   */
  public record Costs(
      BigDecimal exact, Money list, Money contracted, Money covered, Money net, Money credit) {

    /** All that is taken off the list cost: by negotiated prices, discounts and a maximum. */
    public Money discount() {
      return list.minus(net);
    }
  }

  public Money listCost() {
    return costs.list();
  }

  public Money coveredListCost() {
    return costs.covered();
  }

  public Money discount() {
    return costs.discount();
  }

  public Money net() {
    return costs.net();
  }

  public Money credit() {
    return costs.credit();
  }

  public long coveredQuantity() {
    return consumed - billed;
  }
}
