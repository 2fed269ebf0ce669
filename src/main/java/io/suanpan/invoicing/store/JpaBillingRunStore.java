package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingRunStore;
import io.suanpan.storage.TenantEntities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Billing runs by EclipseLink. */
@ApplicationScoped
class JpaBillingRunStore implements BillingRunStore {
  @Inject TenantEntities entities;

  @Override
  public void add(Run run) {
    entities.ofAll().persist(BillingRunEntity.of(run));
    entities.ofAll().flush();
  }

  @Override
  public Optional<Run> find(String id) {
    return Optional.ofNullable(entities.ofAll().find(BillingRunEntity.class, id))
        .map(BillingRunEntity::toDomain);
  }

  @Override
  public List<Run> list(Optional<String> before, int limit) {
    String older =
        before.isEmpty()
            ? ""
            : " WHERE r.startedAt < (SELECT b.startedAt FROM BillingRunEntity b WHERE b.id = :id)"
                + " OR (r.startedAt = (SELECT b.startedAt FROM BillingRunEntity b WHERE b.id = :id)"
                + " AND r.id < :id)";
    TypedQuery<BillingRunEntity> query =
        entities
            .ofAll()
            .createQuery(
                "SELECT r FROM BillingRunEntity r"
                    + older
                    + " ORDER BY r.startedAt DESC, r.id DESC",
                BillingRunEntity.class)
            .setMaxResults(limit);
    before.ifPresent(id -> query.setParameter("id", id));
    return query.getResultStream().map(BillingRunEntity::toDomain).toList();
  }

  @Override
  public Optional<Run> next() {
    return entities
        .ofAll()
        .createQuery(
            "SELECT r FROM BillingRunEntity r WHERE r.state = :state ORDER BY r.startedAt, r.id",
            BillingRunEntity.class)
        .setParameter("state", RunState.RUNNING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(BillingRunEntity::toDomain);
  }

  @Override
  public void take(String run, Pace pace) {
    entities.ofAll().find(BillingRunEntity.class, run).take(pace);
  }

  @Override
  public boolean end(String run, RunState how, Instant at) {
    BillingRunEntity row =
        entities.ofAll().find(BillingRunEntity.class, run, LockModeType.PESSIMISTIC_WRITE);
    return row.end(how, at);
  }
}
