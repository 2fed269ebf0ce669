package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingRunStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Billing runs by EclipseLink. */
@ApplicationScoped
class JpaBillingRunStore implements BillingRunStore {
  @Inject TenantEntities entities;

  @Override
  public void start(Run run, String actor, List<TenantId> tenants) {
    entities.ofAll().persist(BillingRunEntity.of(run, actor));
    entities.ofAll().flush();
    for (TenantId tenant : tenants) {
      entities.ofAll().persist(BillingRunItemEntity.of(run.id(), Item.pending(tenant)));
    }
  }

  @Override
  public Optional<Run> find(String id) {
    return Optional.ofNullable(entities.ofAll().find(BillingRunEntity.class, id))
        .map(BillingRunEntity::toDomain);
  }

  @Override
  public List<Item> items(String run) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT i FROM BillingRunItemEntity i WHERE i.run = :run ORDER BY i.tenant",
            BillingRunItemEntity.class)
        .setParameter("run", run)
        .getResultStream()
        .map(BillingRunItemEntity::toDomain)
        .toList();
  }

  @Override
  public void update(String run, Item item) {
    entities
        .ofAll()
        .find(BillingRunItemEntity.class, new BillingRunItemEntity.Key(item.tenant().number(), run))
        .take(item);
  }

  @Override
  public void end(String run, Instant at) {
    entities.ofAll().find(BillingRunEntity.class, run).end(at);
  }

  @Override
  public List<Run> running() {
    return entities
        .ofAll()
        .createQuery(
            "SELECT r FROM BillingRunEntity r WHERE r.state = :state ORDER BY r.startedAt",
            BillingRunEntity.class)
        .setParameter("state", RunState.RUNNING)
        .getResultStream()
        .map(BillingRunEntity::toDomain)
        .toList();
  }
}
