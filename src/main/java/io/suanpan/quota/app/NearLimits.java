package io.suanpan.quota.app;

import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.NearLimitStore;
import io.suanpan.quota.NearLimitStore.Found;
import io.suanpan.quota.NearLimitStore.Near;
import io.suanpan.quota.QuotaStore;
import io.suanpan.quota.Standing;
import io.suanpan.quota.Window;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps which limits a tenant has used most of, for those who look at all tenants at once. It reads
 * counters that there are; costs are those of the last rating.
 */
@ApplicationScoped
public class NearLimits implements TenantWatch {
  /** Shorter ones are over before anybody looks. */
  private static final Set<Window> WINDOWS =
      EnumSet.of(Window.DAY, Window.WEEK, Window.MONTH, Window.TOTAL);

  /** Percent of a limit that is most of it. */
  private static final BigDecimal MOST = BigDecimal.valueOf(80);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More is not told apart. */
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

  @Inject QuotaStore quotas;
  @Inject CounterStore counters;
  @Inject NearLimitStore near;
  @Inject Clock clock;

  @Override
  public void look(Tenant tenant, Instant now) {
    List<Limit> limits =
        quotas.of(List.of(tenant.id())).getOrDefault(tenant.id(), List.of()).stream()
            .filter(quota -> WINDOWS.contains(quota.window()) && quota.effective().contains(now))
            .map(quota -> Limit.at(tenant, quota, now))
            .toList();
    Map<CounterKey, Count> counts =
        limits.isEmpty() ? Map.of() : counters.read(limits.stream().map(Limit::key).toList());
    List<Near> found =
        limits.stream()
            .map(
                limit ->
                    new Standing(
                        limit.quota(),
                        limit.window(),
                        limit.quota().limitAt(now),
                        counts.getOrDefault(limit.key(), Count.NONE)))
            .filter(standing -> percent(standing).compareTo(MOST) >= 0)
            .map(NearLimits::near)
            .toList();
    near.keep(tenant.id(), found, now);
  }

  /** Of a limit of nothing, anything is all. */
  private static BigDecimal percent(Standing standing) {
    BigDecimal taken = standing.count().taken();
    if (standing.limit().signum() == 0) {
      return taken.signum() == 0 ? BigDecimal.ZERO : HUNDRED;
    }
    return taken.multiply(HUNDRED).divide(standing.limit(), 0, RoundingMode.DOWN);
  }

  private static Near near(Standing standing) {
    return new Near(
        standing.quota().id(),
        standing.quota().name(),
        percent(standing).min(HIGHEST).intValueExact(),
        standing.window().end());
  }

  /** As tenants were last looked at, the fullest first. */
  @Transactional
  public List<Found> fullest(int most) {
    return near.fullest(clock.instant(), most);
  }
}
