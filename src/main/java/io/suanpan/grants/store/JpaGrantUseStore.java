package io.suanpan.grants.store;

import io.suanpan.grants.GrantUseStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What grants gave, by EclipseLink. */
@ApplicationScoped
class JpaGrantUseStore implements GrantUseStore {
  @Inject TenantEntities entities;

  @Override
  public void add(TenantId tenant, YearMonth period, Map<Integer, Use> uses) {
    uses.forEach(
        (grant, use) -> entities.of(tenant).persist(GrantUseEntity.of(grant, period, use)));
  }

  @Override
  public void remove(TenantId tenant, YearMonth period) {
    entities.removeOfPeriod(tenant, GrantUseEntity.class, period);
  }

  @Override
  public Map<Integer, Use> sums(TenantId tenant, Predicate<YearMonth> wanted) {
    List<Map.Entry<Integer, Use>> uses =
        entities
            .of(tenant)
            .createQuery("SELECT u FROM GrantUseEntity u", GrantUseEntity.class)
            .getResultStream()
            .filter(use -> wanted.test(YearMonth.parse(use.period)))
            .map(use -> Map.entry(use.grant, new Use(use.quantity, use.amount)))
            .toList();
    return GrantUseStore.sum(uses);
  }
}
