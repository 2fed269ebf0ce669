package io.suanpan.grants.store;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Credit;
import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantTerms;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.WordsConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code vendor_grant}; only the void is ever written later. */
@Entity
@Table(name = "vendor_grant")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class GrantEntity {
  @Id
  @Column(name = "grant_id")
  int id;

  @Column(name = "account_id")
  int account;

  String offer;
  String name;

  @Convert(converter = WordsConverter.class)
  Set<String> models;

  @Convert(converter = WordsConverter.class)
  Set<String> meters;

  Long quantity;
  BigDecimal amount;
  String currency;
  int priority;

  @Column(name = "effective_at")
  Instant effectiveAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "voided_at")
  Instant voidedAt;

  @Column(name = "void_reason")
  String voidReason;

  static GrantEntity of(Grant grant, int id, Optional<String> offer) {
    GrantTerms terms = grant.terms();
    GrantEntity entity = new GrantEntity();
    entity.id = id;
    entity.account = terms.account();
    entity.offer = offer.orElse(null);
    entity.name = terms.name();
    entity.models = terms.models();
    entity.priority = terms.priority();
    entity.effectiveAt = terms.effective().start();
    entity.expiresAt = terms.effective().end().orElse(null);
    entity.createdAt = terms.createdAt();
    if (grant instanceof Allowance allowance) {
      entity.meters = allowance.meters();
      entity.quantity = allowance.quantity();
    } else if (grant instanceof Credit credit) {
      entity.amount = credit.amount().amount();
      entity.currency = credit.amount().currency().getCurrencyCode();
    }
    return entity;
  }

  Grant toDomain() {
    GrantTerms terms =
        new GrantTerms(
            id,
            account,
            name,
            models,
            priority,
            new Interval(effectiveAt, Optional.ofNullable(expiresAt)),
            createdAt,
            Optional.ofNullable(voidedAt));
    return quantity != null
        ? new Allowance(terms, meters, quantity)
        : new Credit(terms, new Money(amount, Currency.getInstance(currency)).rounded());
  }
}
