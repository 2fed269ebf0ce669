package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Burn;
import io.suanpan.grants.BurnSegment;
import io.suanpan.grants.Forecast;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a grant has burnt, and where it stands at any instant: rates its account again from the
 * grant's beginning on, month by month, each closed one from what the ones before have left.
 */
@ApplicationScoped
public class GrantHistory {
  private static final int FORECAST_DAYS = 7;

  @Inject RatePeriod ratePeriod;
  @Inject CarriedOver carriedOver;
  @Inject InvoiceStore invoices;
  @Inject UsageCellStore cells;

  /**
   * Where an allowance stands.
   *
   * @param allowance which
   * @param balance then
   * @param covered how much usage it has covered since its beginning
   * @param forfeited how much it lost since then because it was not used in time
   * @param forecast what the last days say of the next ones
   */
  public record Standing(
      Allowance allowance, Balance balance, long covered, long forfeited, Forecast forecast) {}

  private record Replay(Balance balance, List<BurnSegment> segments, long burnt, long forfeited) {
    long covered(int grant) {
      return segments.stream().mapToLong(s -> s.covered().getOrDefault(grant, 0L)).sum();
    }
  }

  /**
   * @throws Refusal when the tenant has no such allowance
   */
  @Transactional
  public Standing standing(Tenant tenant, int grant, Instant at) {
    Terms terms = terms(tenant, grant);
    Allowance allowance = allowance(terms, grant);
    Replay now = replay(tenant, terms, allowance, at);
    Instant earlier = at.minusSeconds(FORECAST_DAYS * 86_400L);
    long recent = now.burnt() - replay(tenant, terms, allowance, earlier).burnt();
    return new Standing(
        allowance,
        now.balance(),
        now.covered(grant),
        now.forfeited(),
        Forecast.of(allowance, now.balance(), recent, FORECAST_DAYS));
  }

  /**
   * The segments in which something of it could burn, up to then.
   *
   * @throws Refusal when the tenant has no such allowance
   */
  @Transactional
  public List<BurnSegment> segments(Tenant tenant, int grant, Instant to) {
    Terms terms = terms(tenant, grant);
    return replay(tenant, terms, allowance(terms, grant), to).segments();
  }

  private Terms terms(Tenant tenant, int grant) {
    return ratePeriod.terms(tenant).stream()
        .filter(terms -> terms.grants().stream().anyMatch(g -> g.terms().id() == grant))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("grant " + grant));
  }

  private static Allowance allowance(Terms terms, int grant) {
    Grant found =
        terms.grants().stream().filter(g -> g.terms().id() == grant).findFirst().orElseThrow();
    if (found instanceof Allowance allowance) {
      return allowance;
    }
    throw new Refusal(
        Code.INVALID_REQUEST, "a credit burns no quantities; invoices say what it has paid");
  }

  private Replay replay(Tenant tenant, Terms terms, Allowance allowance, Instant to) {
    Instant start = allowance.terms().effective().start();
    int id = allowance.terms().id();
    Balance before = new Balance(0, Optional.empty(), List.of(), to);
    Replay all = new Replay(before, new ArrayList<>(), 0, 0);
    Set<YearMonth> closed =
        invoices.closed(tenant.id()).stream()
            .map(InvoiceStore.Closed::period)
            .collect(Collectors.toSet());
    Carried carried = Carried.NOTHING;
    BillingPeriod period = BillingPeriod.at(start, tenant.zone());
    for (; period.start().isBefore(to); period = period.next()) {
      YearMonth month = period.month();
      if (closed.contains(month) || carried.equals(Carried.NOTHING)) {
        carried = carriedOver.after(tenant, other -> other.isBefore(month));
      }
      Instant end = to.isBefore(period.end()) ? to : period.end();
      AccountCharges charges =
          RatePeriod.charges(
              terms,
              used(tenant, terms, period.start(), end),
              carried,
              new Interval(period.start(), Optional.of(end)));
      carried = carried.after(terms.account().id(), charges, terms.grants());
      charges.history().stream().filter(s -> s.to().isAfter(start)).forEach(all.segments()::add);
      all =
          new Replay(
              charges.closing().balances().get(id),
              all.segments(),
              all.burnt() + burnt(charges, id),
              all.forfeited() + charges.closing().forfeited().get(id));
    }
    return all;
  }

  private static long burnt(AccountCharges charges, int grant) {
    return charges.charges().stream()
        .flatMap(charge -> charge.covered().stream())
        .filter(burn -> burn.grant() == grant)
        .mapToLong(Burn::burnt)
        .sum();
  }

  private List<Use> used(Tenant tenant, Terms terms, Instant from, Instant to) {
    return cells.cells(tenant.id(), from, to).stream()
        .filter(cell -> cell.account() == terms.account().id())
        .map(Use::of)
        .toList();
  }
}
