package io.suanpan.invoicing.store;

import io.suanpan.invoicing.TenantCreditStore.Use;
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

/** A row of {@code tenant_credit_use}; written, never changed. */
@Entity
@Table(name = "tenant_credit_use")
@IdClass(TenantCreditUseEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class TenantCreditUseEntity {
  @Id
  @Column(name = "credit_id")
  int credit;

  @Id String number;
  BigDecimal amount;

  static TenantCreditUseEntity of(Use use) {
    TenantCreditUseEntity entity = new TenantCreditUseEntity();
    entity.credit = use.credit();
    entity.number = use.number();
    entity.amount = use.amount().amount();
    return entity;
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    int credit;
    String number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.credit == credit && key.number.equals(number);
    }

    @Override
    public int hashCode() {
      return Objects.hash(credit, number);
    }
  }
}
