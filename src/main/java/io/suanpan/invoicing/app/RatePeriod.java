package io.suanpan.invoicing.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.CommitmentStore;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.DiscountStore;
import io.suanpan.catalog.FxRate;
import io.suanpan.catalog.app.AccountRates;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.catalog.app.ExchangeRates;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFeeStore;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.AccountUsage;
import io.suanpan.rating.Agreement;
import io.suanpan.rating.Rating;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rates a tenant's usage of one period. Its cost grows with cells, not with events. */
@ApplicationScoped
public class RatePeriod {
  @Inject VendorAccountStore accounts;
  @Inject UsageCellStore cells;
  @Inject CurrentCatalog catalog;
  @Inject AccountRates accountRates;
  @Inject ExchangeRates exchangeRates;
  @Inject DiscountStore discounts;
  @Inject CommitmentStore commitments;
  @Inject GrantStore grants;
  @Inject OperatorFeeStore fees;

  /**
   * A rated period.
   *
   * @param bills a vendor account each that has usage or something else to pay, by vendor and name
   * @param carried what the period leaves to the next one
   */
  public record Rated(List<AccountBill> bills, Carried carried) {}

  /**
   * @param opening what earlier periods left
   * @param fxDay the day whose exchange rates hold
   */
  Rated rate(Tenant tenant, BillingPeriod period, Carried opening, LocalDate fxDay) {
    return rate(
        terms(tenant), tenant.id(), period, opening, from -> fx(from, tenant.currency(), fxDay));
  }

  /**
   * @param all what the tenant's accounts are rated by
   * @param opening what earlier periods left
   * @param fx the rate of a currency into the tenant's; empty when it is the same
   */
  Rated rate(
      List<Terms> all,
      TenantId tenant,
      BillingPeriod period,
      Carried opening,
      Function<Currency, Optional<FxRate>> fx) {
    Map<Integer, List<UsageCell>> byAccount =
        cells.cells(tenant, period.start(), period.end()).stream()
            .collect(Collectors.groupingBy(UsageCell::account));
    Interval interval = new Interval(period.start(), Optional.of(period.end()));
    List<AccountBill> bills = new ArrayList<>();
    Carried carried = opening;
    for (Terms terms : all) {
      List<UsageCell> used = byAccount.getOrDefault(terms.account().id(), List.of());
      AccountCharges charges = charges(terms, uses(used), opening, interval);
      if (used.isEmpty() && charges.charges().isEmpty() && charges.fees().isEmpty()) {
        continue;
      }
      carried = carried.after(terms.account().id(), charges, terms.grants());
      bills.add(
          new AccountBill(
              terms.account(),
              terms.vendor().catalog(),
              terms.vendor().version(),
              used,
              terms.grants(),
              charges,
              fx.apply(terms.account().currency())));
    }
    return new Rated(bills, carried);
  }

  /** The charges of one account in a period or in its beginning. */
  static AccountCharges charges(Terms terms, List<Use> uses, Carried opening, Interval period) {
    return Rating.rate(
        new AccountUsage(
            period,
            terms.agreement(),
            opening.opening(terms.account().id(), terms.grants()),
            uses,
            0));
  }

  private static List<Use> uses(List<UsageCell> cells) {
    return cells.stream().map(Use::of).toList();
  }

  /**
   * What one account is rated by.
   *
   * @param grants those of the account
   */
  record Terms(
      VendorAccount account, Catalog.Entry vendor, Agreement agreement, List<Grant> grants) {}

  /** Of all of a tenant's accounts, by vendor and name. */
  List<Terms> terms(Tenant tenant) {
    Catalog known = catalog.get();
    List<Grant> allGrants = grants.of(tenant.id());
    List<Discount> allDiscounts = discounts.of(tenant.id());
    List<Commitment> allCommitments = commitments.of(tenant.id());
    List<Terms> terms = new ArrayList<>();
    for (VendorAccount account : accounts.of(tenant.id())) {
      int id = account.id();
      Catalog.Entry entry = known.vendors().get(account.vendor());
      Agreement agreement =
          new Agreement(
              accountRates.of(tenant.id(), account, entry.catalog()),
              allDiscounts.stream().filter(discount -> discount.isOf(id)).toList(),
              allCommitments.stream().filter(c -> c.account() == id).toList());
      terms.add(
          new Terms(
              account,
              entry,
              agreement,
              allGrants.stream().filter(grant -> grant.terms().account() == id).toList()));
    }
    return terms;
  }

  /** Since when the tenant owes something that does not depend on usage, if it does. */
  Optional<Instant> obligedSince(Tenant tenant) {
    Stream<Instant> promised =
        commitments.of(tenant.id()).stream().map(commitment -> commitment.valid().start());
    Stream<Instant> bought =
        grants.of(tenant.id()).stream()
            .map(Grant::terms)
            .filter(terms -> terms.price().isPresent())
            .map(terms -> terms.effective().start());
    Stream<Instant> agreed =
        terms(tenant).stream()
            .flatMap(terms -> terms.agreement().prices().negotiated().rates().stream())
            .map(rate -> rate.valid().start());
    Stream<Instant> charged =
        fees.of(tenant.id()).stream()
            .filter(fee -> fee.basis() instanceof OperatorFee.Monthly)
            .map(fee -> new BillingPeriod(fee.from(), tenant.zone()).start());
    return Stream.of(promised, bought, agreed, charged).flatMap(s -> s).min(Instant::compareTo);
  }

  /** The last one on or before the day. */
  Optional<FxRate> fx(Currency from, Currency to, LocalDate day) {
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
