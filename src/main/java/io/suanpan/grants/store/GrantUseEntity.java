package io.suanpan.grants.store;

import io.suanpan.grants.GrantUseStore.Use;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code grant_burn}; written, never changed. */
@Entity
@Table(name = "grant_burn")
@IdClass(GrantUseEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class GrantUseEntity {
  @Id
  @Column(name = "grant_id")
  int grant;

  @Id String period;

  long quantity;
  BigDecimal amount;

  static GrantUseEntity of(int grant, YearMonth period, Use use) {
    GrantUseEntity entity = new GrantUseEntity();
    entity.grant = grant;
    entity.period = period.toString();
    entity.quantity = use.quantity();
    entity.amount = use.amount();
    return entity;
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    int grant;
    String period;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.grant == grant && key.period.equals(period);
    }

    @Override
    public int hashCode() {
      return Objects.hash(grant, period);
    }
  }
}
