package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Burn;
import io.suanpan.grants.BurnSegment;
import io.suanpan.grants.Forecast;
import io.suanpan.grants.Grant;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.rating.AccountCharges;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a grant has burnt, and where it stands at any instant: its account is rated again from the
 * grant's beginning on.
 */
@ApplicationScoped
public class GrantHistory {
  private static final int FORECAST_DAYS = 7;

  @Inject RatePeriod ratePeriod;
  @Inject ReplayAccount replays;

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

  /**
   * A day of a grant.
   *
   * @param day in the tenant's zone
   * @param covered how much usage it covered
   * @param forfeited how much it lost because it was not used in time
   * @param left what it had left at the end of the day
   */
  public record Day(LocalDate day, long covered, long forfeited, long left) {}

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

  /**
   * The days of an allowance from its beginning up to then, or to its end, oldest first.
   *
   * @throws Refusal when the tenant has no such allowance
   */
  @Transactional
  public List<Day> days(Tenant tenant, int grant, Instant to) {
    Terms terms = terms(tenant, grant);
    Allowance allowance = allowance(terms, grant);
    Instant start = allowance.terms().effective().start();
    Instant end = allowance.terms().endsAt().filter(to::isAfter).orElse(to);
    if (!end.isAfter(start)) {
      return List.of();
    }
    return replays
        .rated(
            tenant,
            terms,
            new Interval(start, Optional.of(end)),
            ReplayAccount.Part.DAYS,
            (span, charges) -> day(tenant, span, charges, grant))
        .stream()
        .filter(day -> !day.day().isBefore(LocalDate.ofInstant(start, tenant.zone())))
        .toList();
  }

  private static Day day(Tenant tenant, Interval span, AccountCharges charges, int grant) {
    return new Day(
        LocalDate.ofInstant(span.start(), tenant.zone()),
        charges.history().stream().mapToLong(s -> s.covered().getOrDefault(grant, 0L)).sum(),
        charges.closing().forfeited().get(grant),
        charges.closing().balances().get(grant).left());
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
    Instant first = BillingPeriod.at(start, tenant.zone()).start();
    if (!to.isAfter(first)) {
      Balance none = new Balance(0, Optional.empty(), List.of(), to);
      return new Replay(none, List.of(), 0, 0);
    }
    List<AccountCharges> months =
        replays.rated(
            tenant,
            terms,
            new Interval(first, Optional.of(to)),
            ReplayAccount.Part.MONTHS,
            (x, rated) -> rated);
    return new Replay(
        months.get(months.size() - 1).closing().balances().get(id),
        months.stream()
            .flatMap(month -> month.history().stream())
            .filter(segment -> segment.to().isAfter(start))
            .toList(),
        months.stream().mapToLong(month -> burnt(month, id)).sum(),
        months.stream().mapToLong(month -> month.closing().forfeited().get(id)).sum());
  }

  private static long burnt(AccountCharges charges, int grant) {
    return charges.charges().stream()
        .flatMap(charge -> charge.covered().stream())
        .filter(burn -> burn.grant() == grant)
        .mapToLong(Burn::burnt)
        .sum();
  }
}
