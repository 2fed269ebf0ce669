package io.suanpan.invoicing.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.DiscountStore;
import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.catalog.app.ExchangeRates;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.grants.GrantUseStore;
import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.GrantsLeft;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.AccountUsage;
import io.suanpan.rating.Rating;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rates a tenant's usage of one period. Its cost grows with cells, not with events. */
@ApplicationScoped
public class RatePeriod {
  @Inject VendorAccountStore accounts;
  @Inject UsageCellStore cells;
  @Inject CurrentCatalog catalog;
  @Inject ExchangeRates exchangeRates;
  @Inject DiscountStore discounts;
  @Inject GrantStore grants;
  @Inject GrantUseStore uses;

  /**
   * A rated period.
   *
   * @param bills a vendor account with usage each, by vendor and name
   * @param left what is left of the tenant's grants afterwards
   */
  public record Rated(List<AccountBill> bills, GrantsLeft left) {}

  /** What the closed periods that are wanted left of the tenant's grants. */
  GrantsLeft opening(Tenant tenant, Predicate<YearMonth> wanted) {
    return GrantsLeft.after(grants.of(tenant.id()), uses.sums(tenant.id(), wanted));
  }

  /**
   * @param opening what earlier periods left of the tenant's grants
   * @param fxDay the day whose exchange rates hold
   */
  Rated rate(Tenant tenant, BillingPeriod period, GrantsLeft opening, LocalDate fxDay) {
    Catalog known = catalog.get();
    List<Grant> allGrants = grants.of(tenant.id());
    List<Discount> allDiscounts = discounts.of(tenant.id());
    Map<Integer, List<UsageCell>> byAccount =
        cells.cells(tenant.id(), period.start(), period.end()).stream()
            .collect(Collectors.groupingBy(UsageCell::account));
    List<AccountBill> bills = new ArrayList<>();
    GrantsLeft left = opening;
    for (VendorAccount account : accounts.of(tenant.id())) {
      List<UsageCell> used = byAccount.get(account.id());
      if (used != null) {
        Catalog.Entry entry = known.vendors().get(account.vendor());
        List<Grant> ofAccount =
            allGrants.stream().filter(g -> g.terms().account() == account.id()).toList();
        AccountCharges charges =
            Rating.rate(
                new AccountUsage(
                    card(entry, account),
                    used,
                    allowances(ofAccount, opening),
                    allDiscounts.stream().filter(d -> d.account() == account.id()).toList(),
                    credits(ofAccount, opening)));
        left = left.after(charges);
        bills.add(
            new AccountBill(
                account,
                entry.catalog(),
                entry.version(),
                used,
                ofAccount,
                charges,
                fx(account.currency(), tenant.currency(), fxDay)));
      }
    }
    return new Rated(bills, left);
  }

  /** Without a card for the account's region and currency all of its usage is unpriced. */
  private static RateCard card(Catalog.Entry entry, VendorAccount account) {
    return entry
        .catalog()
        .rateCard(account.region(), account.currency())
        .orElseGet(() -> new RateCard(account.region(), account.currency(), List.of()));
  }

  private static List<BurnDown.Opening> allowances(List<Grant> grants, GrantsLeft opening) {
    return grants.stream()
        .filter(Allowance.class::isInstance)
        .map(Allowance.class::cast)
        .map(a -> new BurnDown.Opening(a, opening.quantity(a.terms().id())))
        .toList();
  }

  private static List<AccountUsage.CreditOpening> credits(List<Grant> grants, GrantsLeft opening) {
    return grants.stream()
        .filter(Credit.class::isInstance)
        .map(Credit.class::cast)
        .map(c -> new AccountUsage.CreditOpening(c, opening.amount(c.terms().id())))
        .toList();
  }

  private Optional<FxRate> fx(Currency from, Currency to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.empty();
    }
    Optional<FxRate> rate = exchangeRates.rate(from, to, day);
    if (rate.isEmpty()) {
      throw new Refusal(
          Code.NO_FX_RATE, "no exchange rate from " + from + " to " + to + " on or before " + day);
    }
    return rate;
  }
}
