package io.suanpan.invoicing.store;

import io.suanpan.invoicing.TenantCredit;
import io.suanpan.money.Money;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code tenant_credit}; written, never changed. */
@Entity
@Table(name = "tenant_credit")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class TenantCreditEntity {
  @Id
  @Column(name = "credit_id")
  int id;

  @Enumerated(EnumType.STRING)
  TenantCredit.Kind kind;

  String name;
  BigDecimal amount;
  String currency;

  @Column(name = "effective_at")
  Instant effectiveAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  static TenantCreditEntity of(TenantCredit credit, int id) {
    TenantCreditEntity entity = new TenantCreditEntity();
    entity.id = id;
    entity.kind = credit.kind();
    entity.name = credit.name();
    entity.amount = credit.amount().amount();
    entity.currency = credit.amount().currency().getCurrencyCode();
    entity.effectiveAt = credit.effectiveAt();
    entity.expiresAt = credit.expiresAt().orElse(null);
    return entity;
  }

  Money money(BigDecimal of) {
    return new Money(of, Currency.getInstance(currency)).rounded();
  }

  TenantCredit toDomain() {
    return new TenantCredit(
        id, kind, name, money(amount), effectiveAt, Optional.ofNullable(expiresAt));
  }
}
