package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Burn;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where all grants of a tenant stand that can burn at an instant. It goes on from what closed
 * months have left, and rates those after them: one pass for all grants.
 */
@ApplicationScoped
class GrantStandings {
  /** What is recent. */
  static final int DAYS = 7;

  @Inject RatePeriod ratePeriod;
  @Inject CarriedOver carriedOver;
  @Inject PreviewInvoice preview;
  @Inject UsageCellStore cells;

  /**
   * Where a grant stands.
   *
   * @param left what all grants have left
   * @param recent how much of an allowance burnt in the last {@link #DAYS} days
   */
  record Standing(VendorAccount account, Grant grant, Carried left, long recent) {
    boolean hasSomethingLeft() {
      return grant instanceof Allowance allowance
          ? left.left(allowance) > 0
          : left.left((Credit) grant).signum() > 0;
    }

    Optional<Balance> balance() {
      return Optional.ofNullable(left.balances().get(grant.terms().id()));
    }
  }

  /** Of an account, as months are rated one after the other. */
  private record Progress(Carried left, Map<Integer, Long> burnt) {}

  List<Standing> at(Tenant tenant, Instant now) {
    List<Standing> standings = new ArrayList<>();
    for (Terms terms : ratePeriod.terms(tenant)) {
      List<Grant> running = terms.grants().stream().filter(grant -> isRunning(grant, now)).toList();
      if (!running.isEmpty()) {
        Progress progress = rate(tenant, terms, now);
        running.forEach(
            grant ->
                standings.add(
                    new Standing(
                        terms.account(),
                        grant,
                        progress.left(),
                        progress.burnt().getOrDefault(grant.terms().id(), 0L))));
      }
    }
    return standings;
  }

  private static boolean isRunning(Grant grant, Instant now) {
    return grant.terms().effective().contains(now)
        && grant.terms().voidedAt().map(now::isBefore).orElse(true);
  }

  private Progress rate(Tenant tenant, Terms terms, Instant now) {
    Instant recent = now.minus(Duration.ofDays(DAYS));
    BillingPeriod first = BillingPeriod.at(recent, tenant.zone());
    Carried left = carriedOver.after(tenant, month -> month.isBefore(first.month()));
    for (BillingPeriod open : preview.openBefore(tenant, first)) {
      left = after(left, terms, charges(tenant, terms, left, open, open.end()));
    }
    Map<Integer, Long> burnt = new HashMap<>();
    if (recent.isAfter(first.start())) {
      count(charges(tenant, terms, left, first, recent), -1, burnt);
    }
    for (BillingPeriod month = first; month.start().isBefore(now); month = month.next()) {
      Instant end = now.isBefore(month.end()) ? now : month.end();
      AccountCharges charges = charges(tenant, terms, left, month, end);
      count(charges, 1, burnt);
      left = after(left, terms, charges);
    }
    return new Progress(left, burnt);
  }

  private AccountCharges charges(
      Tenant tenant, Terms terms, Carried opening, BillingPeriod month, Instant end) {
    List<Use> used =
        cells.cells(tenant.id(), month.start(), end).stream()
            .filter(cell -> cell.account() == terms.account().id())
            .map(Use::of)
            .toList();
    return RatePeriod.charges(terms, used, opening, new Interval(month.start(), Optional.of(end)));
  }

  private static Carried after(Carried before, Terms terms, AccountCharges charges) {
    return before.after(terms.account().id(), charges, terms.grants());
  }

  private static void count(AccountCharges charges, int sign, Map<Integer, Long> burnt) {
    charges.charges().stream()
        .flatMap(charge -> charge.covered().stream())
        .forEach((Burn burn) -> burnt.merge(burn.grant(), sign * burn.burnt(), Long::sum));
  }
}
