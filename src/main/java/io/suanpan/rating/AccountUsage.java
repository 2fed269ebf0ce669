package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.RateCard;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Credit;
import io.suanpan.metering.UsageCell;
import io.suanpan.money.Money;
import java.util.List;

/**
 * All that the charges of one vendor account in one period depend on.
 *
 * @param rates the account's rate card
 * @param cells the usage of the period
 * @param allowances with what earlier periods left of them
 * @param discounts in the order they apply
 * @param credits with what earlier periods left of them
 */
public record AccountUsage(
    RateCard rates,
    List<UsageCell> cells,
    List<BurnDown.Opening> allowances,
    List<Discount> discounts,
    List<CreditOpening> credits) {
  public AccountUsage {
    requireNonNull(rates);
    cells = List.copyOf(cells);
    allowances = List.copyOf(allowances);
    discounts = List.copyOf(discounts);
    credits = List.copyOf(credits);
  }

  /** A credit and what earlier periods left of it. */
  public record CreditOpening(Credit credit, Money left) {}
}
