package io.suanpan.quota.app;

import io.suanpan.metering.CountingRules;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaStore;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The quotas of tenants, read once a version. */
@ApplicationScoped
public class CurrentQuotas {
  @Inject QuotaStore store;

  private volatile Known known = new Known(0, new ConcurrentHashMap<>());

  private record Known(int version, Map<TenantId, List<Quota>> byTenant) {}

  /**
   * What each tenant has.
   *
   * @param rules shared by the caller's transaction
   */
  Map<TenantId, List<Quota>> of(CountingRules.Versions rules, Collection<TenantId> tenants) {
    Known now = known;
    if (now.version() != rules.quotas()) {
      now = new Known(rules.quotas(), new ConcurrentHashMap<>());
      known = now;
    }
    Map<TenantId, List<Quota>> byTenant = now.byTenant();
    List<TenantId> unknown = tenants.stream().filter(t -> !byTenant.containsKey(t)).toList();
    byTenant.putAll(store.of(unknown));
    Map<TenantId, List<Quota>> wanted = new HashMap<>();
    tenants.forEach(tenant -> wanted.put(tenant, byTenant.get(tenant)));
    return wanted;
  }

  /** What tenants have that have none of the same name. */
  List<Quota> defaults() {
    return store.defaults();
  }
}
