package io.suanpan.invoicing.store;

import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFeeStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operator's fees by EclipseLink. */
@ApplicationScoped
class JpaOperatorFeeStore implements OperatorFeeStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public OperatorFee add(TenantId tenant, OperatorFee fee) {
    OperatorFeeEntity entity = OperatorFeeEntity.of(fee, numbers.next(tenant, "operator_fee"));
    entities.of(tenant).persist(entity);
    return entity.toDomain();
  }

  @Override
  public List<OperatorFee> of(TenantId tenant) {
    return rows(tenant).map(OperatorFeeEntity::toDomain).toList();
  }

  @Override
  public void end(TenantId tenant, int fee, YearMonth to) {
    rows(tenant).filter(row -> row.id == fee).forEach(row -> row.end(Optional.of(to)));
  }

  private Stream<OperatorFeeEntity> rows(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT f FROM OperatorFeeEntity f ORDER BY f.id", OperatorFeeEntity.class)
        .getResultStream();
  }
}
