package io.suanpan.catalog.store;

import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code commitment_spend}; written, never changed. */
@Entity
@Table(name = "commitment_spend")
@IdClass(CommitmentSpendEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class CommitmentSpendEntity {
  @Id
  @Column(name = "commitment_id")
  int commitment;

  @Id String period;
  BigDecimal amount;

  static CommitmentSpendEntity of(int commitment, String period, BigDecimal amount) {
    CommitmentSpendEntity entity = new CommitmentSpendEntity();
    entity.commitment = commitment;
    entity.period = period;
    entity.amount = amount;
    return entity;
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    int commitment;
    String period;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.commitment == commitment && key.period.equals(period);
    }

    @Override
    public int hashCode() {
      return Objects.hash(commitment, period);
    }
  }
}
