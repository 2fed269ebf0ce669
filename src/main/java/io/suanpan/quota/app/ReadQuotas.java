package io.suanpan.quota.app;

import io.suanpan.metering.CountingRules;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Standing;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** How a tenant's quotas stand. */
@ApplicationScoped
public class ReadQuotas {
  @Inject CountingRules rules;
  @Inject CurrentQuotas quotas;
  @Inject CounterStore counters;
  @Inject OpenCounters openCounters;
  @Inject RatedLimits rated;
  @Inject Clock clock;

  /** Its own and those it has inherited, by name, in the windows that run. */
  @Transactional
  public List<Standing> standings(Tenant tenant) {
    return standings(tenant, limit -> rated.open(limit).map(RatedLimit::count));
  }

  /**
   * The same without rating what usage costs: costs are those of the units, until they are next
   * rated.
   */
  @Transactional
  public List<Standing> counted(Tenant tenant) {
    return standings(tenant, limit -> Optional.empty());
  }

  private List<Standing> standings(Tenant tenant, Function<Limit, Optional<Count>> better) {
    Instant now = clock.instant();
    List<Limit> limits =
        quotas.of(rules.shared(), List.of(tenant.id())).get(tenant.id()).stream()
            .map(quota -> Limit.at(tenant, quota, now))
            .toList();
    openCounters.open(limits);
    Map<CounterKey, Count> counts = counters.read(limits.stream().map(Limit::key).toList());
    return limits.stream()
        .map(
            limit ->
                new Standing(
                    limit.quota(),
                    limit.window(),
                    limit.quota().limitAt(now),
                    better
                        .apply(limit)
                        .orElseGet(() -> counts.getOrDefault(limit.key(), Count.NONE))))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal when the tenant has none of that name
   */
  @Transactional
  public Standing standing(Tenant tenant, String name) {
    return standings(tenant).stream()
        .filter(standing -> standing.quota().name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("quota " + name));
  }

  /**
   * What was used in the windows of a quota.
   *
   * @param quota the quota
   * @param used by the beginnings of windows, the latest first
   */
  public record History(Quota quota, SortedMap<Instant, BigDecimal> used) {}

  /**
   * What was used in the latest windows that have been counted.
   *
   * @throws Refusal when the tenant has no quota of that name
   */
  @Transactional
  public History history(Tenant tenant, String name, int limit) {
    Quota quota = standing(tenant, name).quota();
    return new History(quota, counters.history(tenant.id(), quota.id(), limit));
  }

  /** What tenants have that have none of the same name. */
  @Transactional
  public List<Quota> defaults() {
    return quotas.defaults();
  }
}
