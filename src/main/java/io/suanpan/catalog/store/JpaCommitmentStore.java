package io.suanpan.catalog.store;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.CommitmentStore;
import io.suanpan.money.Money;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Commitments by EclipseLink. */
@ApplicationScoped
class JpaCommitmentStore implements CommitmentStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public Commitment add(TenantId tenant, Commitment commitment) {
    CommitmentEntity entity = CommitmentEntity.of(commitment, numbers.next(tenant, "commitment"));
    entities.of(tenant).persist(entity);
    return entity.toDomain();
  }

  @Override
  public void end(TenantId tenant, int commitment, Instant at) {
    entities
        .of(tenant)
        .createQuery("UPDATE CommitmentEntity e SET e.validTo = :at WHERE e.id = :id")
        .setParameter("at", at)
        .setParameter("id", commitment)
        .executeUpdate();
  }

  @Override
  public List<Commitment> of(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT c FROM CommitmentEntity c ORDER BY c.id", CommitmentEntity.class)
        .getResultStream()
        .map(CommitmentEntity::toDomain)
        .toList();
  }

  @Override
  public void addSpent(TenantId tenant, YearMonth period, Map<Integer, Money> spent) {
    spent.forEach(
        (commitment, amount) ->
            entities
                .of(tenant)
                .persist(CommitmentSpendEntity.of(commitment, period.toString(), amount.amount())));
  }

  @Override
  public void removeSpent(TenantId tenant, YearMonth period) {
    entities.removeOfPeriod(tenant, CommitmentSpendEntity.class, period);
  }

  @Override
  public List<Spent> spent(TenantId tenant) {
    Map<Integer, Commitment> byId =
        of(tenant).stream().collect(Collectors.toMap(Commitment::id, c -> c));
    return entities
        .of(tenant)
        .createQuery("SELECT s FROM CommitmentSpendEntity s", CommitmentSpendEntity.class)
        .getResultStream()
        .map(row -> spent(row, byId.get(row.commitment)))
        .toList();
  }

  private static Spent spent(CommitmentSpendEntity row, Commitment commitment) {
    Money any = commitment.minimum().or(commitment::maximum).orElseThrow();
    return new Spent(
        row.commitment,
        YearMonth.parse(row.period),
        new Money(row.amount, any.currency()).rounded());
  }
}
