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
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  @Embedded ScheduleColumns schedule = new ScheduleColumns();

  BigDecimal price;

  @Column(name = "price_currency")
  String priceCurrency;

  @Column(name = "when_exhausted")
  @Enumerated(EnumType.STRING)
  GrantTerms.WhenExhausted whenExhausted;

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
    entity.price = terms.price().map(Money::amount).orElse(null);
    entity.priceCurrency = terms.price().map(m -> m.currency().getCurrencyCode()).orElse(null);
    entity.whenExhausted = terms.whenExhausted();
    if (grant instanceof Allowance allowance) {
      entity.meters = allowance.meters();
      entity.quantity = allowance.quantity();
      entity.schedule = ScheduleColumns.of(allowance);
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
            Optional.ofNullable(voidedAt),
            Optional.ofNullable(price)
                .map(p -> new Money(p, Currency.getInstance(priceCurrency)).rounded()),
            whenExhausted);
    return quantity != null
        ? new Allowance(terms, meters, quantity, schedule.toSchedule(), schedule.toWeights())
        : new Credit(terms, new Money(amount, Currency.getInstance(currency)).rounded());
  }
}
