package io.suanpan.invoicing.store;

import io.suanpan.invoicing.TierCountStore;
import io.suanpan.rating.Opening.Counter;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Counts of tiers by EclipseLink. */
@ApplicationScoped
class JpaTierCountStore implements TierCountStore {
  @Inject TenantEntities entities;

  @Override
  public void add(TenantId tenant, int account, YearMonth period, Map<Counter, Long> counts) {
    counts.forEach(
        (counter, quantity) ->
            entities
                .of(tenant)
                .persist(TierCountEntity.of(account, period.toString(), counter, quantity)));
  }

  @Override
  public void open(TenantId tenant, int account, Counter counter, long quantity) {
    entities
        .of(tenant)
        .merge(TierCountEntity.of(account, TierCountEntity.OPENING, counter, quantity));
  }

  @Override
  public void remove(TenantId tenant, YearMonth period) {
    entities.removeOfPeriod(tenant, TierCountEntity.class, period);
  }

  @Override
  public List<Count> of(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT c FROM TierCountEntity c", TierCountEntity.class)
        .getResultStream()
        .map(TierCountEntity::toDomain)
        .toList();
  }
}
