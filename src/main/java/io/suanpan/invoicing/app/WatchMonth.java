package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.GrantTerms;
import io.suanpan.invoicing.CostSums;
import io.suanpan.invoicing.Dimension;
import io.suanpan.invoicing.MonthFigures;
import io.suanpan.invoicing.MonthFigures.DayCost;
import io.suanpan.invoicing.MonthFigures.GrantLeft;
import io.suanpan.invoicing.MonthFiguresStore;
import io.suanpan.invoicing.app.AllocateCosts.Allocated;
import io.suanpan.invoicing.app.GrantStandings.Standing;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what a tenant's running month comes to, for those who look at all tenants at once: rating
 * all while somebody waits takes too long.
 */
@ApplicationScoped
public class WatchMonth implements TenantWatch {
  private static final Set<Dimension> DAYS = Set.of(Dimension.DAY, Dimension.VENDOR);

  /** What allowances are counted in. */
  private static final String TOKEN = "token";

  @Inject Apart apart;
  @Inject GrantStandings standings;
  @Inject MonthFiguresStore store;

  @Override
  public void look(Tenant tenant, Instant now) {
    YearMonth month = BillingPeriod.at(now, tenant.zone()).month();
    allocated(tenant, month).ifPresent(allocated -> keep(tenant, allocated, now));
  }

  /** Empty where it cannot be said in the tenant's currency: then nothing new is kept. */
  private Optional<Allocated> allocated(Tenant tenant, YearMonth month) {
    try {
      return Optional.of(apart.allocate(tenant, month));
    } catch (RuntimeException failure) {
      if (Refusal.isBehind(failure, Code.NO_FX_RATE)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private void keep(Tenant tenant, Allocated allocated, Instant now) {
    store.keep(
        tenant.id(),
        new MonthFigures(
            allocated.invoice().period(),
            now,
            new Money(allocated.invoice().net(), tenant.currency()),
            costs(allocated),
            standings.at(tenant, now).stream().map(WatchMonth::left).toList(),
            allocated.invoice().unpriced()));
  }

  private static List<DayCost> costs(Allocated allocated) {
    return CostSums.of(allocated.costs(), DAYS).entrySet().stream()
        .map(
            sum ->
                new DayCost(
                    Optional.ofNullable(sum.getKey().day()), sum.getKey().vendor(), sum.getValue()))
        .toList();
  }

  private static GrantLeft left(Standing standing) {
    return standing.grant() instanceof Allowance allowance
        ? left(standing, TOKEN, BigDecimal.valueOf(standing.left().left(allowance)))
        : left(standing, standing.left().left((Credit) standing.grant()));
  }

  private static GrantLeft left(Standing standing, Money money) {
    return left(standing, money.currency().getCurrencyCode(), money.amount());
  }

  private static GrantLeft left(Standing standing, String unit, BigDecimal left) {
    GrantTerms terms = standing.grant().terms();
    return new GrantLeft(
        terms.id(),
        standing.account().vendor().name(),
        terms.name(),
        unit,
        left,
        terms.effective().end());
  }

  /** In a transaction of its own, so that what is refused does not end the one around it. */
  @ApplicationScoped
  public static class Apart {
    @Inject AllocateCosts allocate;

    @Transactional(TxType.REQUIRES_NEW)
    public Allocated allocate(Tenant tenant, YearMonth month) {
      return allocate.allocate(tenant, month);
    }
  }
}
