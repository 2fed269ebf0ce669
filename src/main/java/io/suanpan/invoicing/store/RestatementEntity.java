package io.suanpan.invoicing.store;

import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code restatement}. */
@Entity
@Table(name = "restatement")
@IdClass(RestatementEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class RestatementEntity {
  @Id String period;
  @Id String number;

  @Column(name = "booked_at")
  Instant bookedAt;

  String content;

  static RestatementEntity of(String period, String number, String content, Instant at) {
    RestatementEntity entity = new RestatementEntity();
    entity.period = period;
    entity.number = number;
    entity.content = content;
    entity.bookedAt = at;
    return entity;
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    String period;
    String number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.period.equals(period) && key.number.equals(number);
    }

    @Override
    public int hashCode() {
      return Objects.hash(period, number);
    }
  }
}
