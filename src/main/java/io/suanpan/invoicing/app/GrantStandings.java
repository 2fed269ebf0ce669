package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Burn;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Forecast;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where all grants of a tenant stand that can burn at an instant. It goes on from what closed
 * months have left, and rates those after them: one pass for all grants.
 */
@ApplicationScoped
public class GrantStandings {
  /** What is recent. */
  public static final int DAYS = 7;

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
  public record Standing(VendorAccount account, Grant grant, Carried left, long recent) {
    public boolean hasSomethingLeft() {
      return grant instanceof Allowance allowance
          ? left.left(allowance) > 0
          : left.left((Credit) grant).signum() > 0;
    }

    Optional<Balance> balance() {
      return Optional.ofNullable(left.balances().get(grant.terms().id()));
    }

    /** When an allowance begins anew next, if it does. */
    public Optional<Instant> renewsAt() {
      return grant instanceof Allowance allowance
          ? balance().flatMap(allowance::renewsAt)
          : Optional.empty();
    }

    /** What the last days say of the next ones, of an allowance that has been rated. */
    public Optional<Forecast> forecast() {
      return grant instanceof Allowance allowance
          ? balance().map(balance -> Forecast.of(allowance, balance, recent, DAYS))
          : Optional.empty();
    }
  }

  /**
   * What is rated one after the other.
   *
   * @param left what the closed months before have left
   * @param first the month that holds the instant from which on use is recent
   */
  private record Months(Carried left, List<Month> months, BillingPeriod first, Instant recent) {}

  /** What was used in a month, or its beginning, by account. */
  private record Month(Interval span, Map<Integer, List<Use>> uses) {
    Month until(Instant end) {
      Instant last = Bucket.of(end).start();
      Map<Integer, List<Use>> before = new HashMap<>();
      uses.forEach(
          (account, all) ->
              before.put(account, all.stream().filter(use -> use.at().isBefore(last)).toList()));
      return new Month(new Interval(span.start(), Optional.of(end)), before);
    }
  }

  /** Of an account, as months are rated one after the other. */
  private record Progress(Carried left, Map<Integer, Long> burnt) {}

  /** Those of all accounts, by account and number of the grant. */
  @Transactional
  public List<Standing> at(Tenant tenant, Instant now) {
    List<Terms> all =
        ratePeriod.terms(tenant).stream().filter(terms -> hasRunning(terms, now)).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    Months months = months(tenant, now, OptionalInt.empty());
    return all.stream().flatMap(terms -> standings(months, terms, now)).toList();
  }

  /** That of one grant; empty when it does not run. */
  @Transactional
  public Optional<Standing> of(Tenant tenant, int grant, Instant now) {
    return ratePeriod.terms(tenant).stream()
        .filter(terms -> terms.grants().stream().anyMatch(g -> g.terms().id() == grant))
        .filter(terms -> hasRunning(terms, now))
        .flatMap(
            terms ->
                standings(months(tenant, now, OptionalInt.of(terms.account().id())), terms, now))
        .filter(standing -> standing.grant().terms().id() == grant)
        .findFirst();
  }

  private static Stream<Standing> standings(Months months, Terms terms, Instant now) {
    Progress progress = rate(months, terms);
    return terms.grants().stream()
        .filter(grant -> isRunning(grant, now))
        .map(
            grant ->
                new Standing(
                    terms.account(),
                    grant,
                    progress.left(),
                    progress.burnt().getOrDefault(grant.terms().id(), 0L)));
  }

  private static boolean hasRunning(Terms terms, Instant now) {
    return terms.grants().stream().anyMatch(grant -> isRunning(grant, now));
  }

  private static boolean isRunning(Grant grant, Instant now) {
    return grant.terms().effective().contains(now)
        && grant.terms().voidedAt().map(now::isBefore).orElse(true);
  }

  /** What all accounts used, or one, read once. */
  private Months months(Tenant tenant, Instant now, OptionalInt account) {
    Instant recent = now.minus(Duration.ofDays(DAYS));
    BillingPeriod first = BillingPeriod.at(recent, tenant.zone());
    List<Month> months = new ArrayList<>();
    for (BillingPeriod open : preview.openBefore(tenant, first)) {
      months.add(month(tenant, account, open.start(), open.end()));
    }
    for (BillingPeriod month = first; month.start().isBefore(now); month = month.next()) {
      Instant end = now.isBefore(month.end()) ? now : month.end();
      months.add(month(tenant, account, month.start(), end));
    }
    Carried left = carriedOver.after(tenant, month -> month.isBefore(first.month()));
    return new Months(left, months, first, recent);
  }

  private Month month(Tenant tenant, OptionalInt account, Instant start, Instant end) {
    List<UsageCell> used =
        account.isPresent()
            ? cells.cells(tenant.id(), account.getAsInt(), start, end)
            : cells.cells(tenant.id(), start, end);
    Map<Integer, List<Use>> uses =
        used.stream()
            .collect(
                Collectors.groupingBy(
                    UsageCell::account, Collectors.mapping(Use::of, Collectors.toList())));
    return new Month(new Interval(start, Optional.of(end)), uses);
  }

  private static Progress rate(Months all, Terms terms) {
    Carried left = all.left();
    Map<Integer, Long> burnt = new HashMap<>();
    for (Month month : all.months()) {
      if (month.span().contains(all.recent()) && all.recent().isAfter(month.span().start())) {
        count(charges(terms, left, month.until(all.recent())), -1, burnt);
      }
      AccountCharges charges = charges(terms, left, month);
      if (!month.span().start().isBefore(all.first().start())) {
        count(charges, 1, burnt);
      }
      left = left.after(terms.account().id(), charges, terms.grants());
    }
    return new Progress(left, burnt);
  }

  private static AccountCharges charges(Terms terms, Carried opening, Month month) {
    List<Use> used = month.uses().getOrDefault(terms.account().id(), List.of());
    return RatePeriod.charges(terms, used, opening, month.span());
  }

  private static void count(AccountCharges charges, int sign, Map<Integer, Long> burnt) {
    charges.charges().stream()
        .flatMap(charge -> charge.covered().stream())
        .forEach((Burn burn) -> burnt.merge(burn.grant(), sign * burn.burnt(), Long::sum));
  }
}
