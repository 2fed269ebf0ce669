package io.suanpan.quota.app;

import io.suanpan.metering.CountingRules;
import io.suanpan.metering.UsageTally;
import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.Quota;
import io.suanpan.quota.UseKind;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts usage against limits in the transaction that stores it, whatever the limits say. */
@ApplicationScoped
public class TallyUsage implements UsageTally {
  @Inject CurrentQuotas quotas;
  @Inject CounterStore counters;
  @Inject OpenCounters openCounters;
  @Inject TellThresholds thresholds;
  @Inject UsageBefore usage;
  @Inject MeasureUsage measure;
  @Inject RatedLimits ratedLimits;
  @Inject Directory directory;

  @Override
  public void add(CountingRules.Versions rules, Collection<Added> added) {
    count(rules, added, 1);
  }

  @Override
  public void subtract(CountingRules.Versions rules, Added taken) {
    count(rules, List.of(taken), -1);
  }

  private void count(CountingRules.Versions rules, Collection<Added> all, int sign) {
    Map<TenantId, List<Quota>> byTenant =
        quotas.of(rules, all.stream().map(Added::tenant).collect(Collectors.toSet()));
    Map<CounterKey, Limit> limits = new HashMap<>();
    SortedMap<CounterKey, Count> changes = new TreeMap<>();
    for (Added added : all) {
      List<Quota> own = byTenant.get(added.tenant());
      if (!own.isEmpty()) {
        for (Demand demand : demands(own, added)) {
          BigDecimal amount = demand.known();
          limits.put(demand.key(), demand.limit());
          changes.merge(
              demand.key(), Count.ofUsed(sign < 0 ? amount.negate() : amount), Count::plus);
        }
      }
    }
    if (!changes.isEmpty()) {
      changes.keySet().removeAll(openCounters.open(limits.values()));
      counters.add(changes);
      limits.values().removeIf(ratedLimits::tells);
      thresholds.tell(limits.values(), changes);
    }
  }

  /** What it takes of those that it counts against. */
  private List<Demand> demands(List<Quota> quotas, Added added) {
    Tenant tenant = directory.tenant(added.tenant()).orElseThrow();
    UseKind kind =
        usage.kind(added.vendor(), added.model(), added.at(), added.project(), added.key());
    Use told = new Use(added.at(), added.model(), added.variant(), added.quantities());
    Use use = measure.banded(added.vendor(), told, added.shape());
    AccountUse used = new AccountUse(added.vendor(), Optional.of(added.account()), use);
    return quotas.stream()
        .filter(quota -> MeasureUsage.mayCount(quota, added.quantities()))
        .map(quota -> Limit.at(tenant, quota, added.at()))
        .filter(limit -> limit.quota().counts(kind, limit.window()))
        .map(limit -> new Demand(limit, measure.amount(tenant, limit.quota(), used)))
        .toList();
  }
}
