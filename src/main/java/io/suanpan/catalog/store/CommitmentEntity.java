package io.suanpan.catalog.store;

import io.suanpan.catalog.Commitment;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
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

/** A row of {@code commitment}. */
@Entity
@Table(name = "commitment")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class CommitmentEntity {
  @Id
  @Column(name = "commitment_id")
  int id;

  @Column(name = "account_id")
  int account;

  String name;
  BigDecimal minimum;
  BigDecimal maximum;
  String currency;

  @Enumerated(EnumType.STRING)
  Commitment.Term term;

  @Column(name = "valid_from")
  Instant validFrom;

  @Column(name = "valid_to")
  Instant validTo;

  static CommitmentEntity of(Commitment commitment, int id) {
    CommitmentEntity entity = new CommitmentEntity();
    entity.id = id;
    entity.account = commitment.account();
    entity.name = commitment.name();
    entity.minimum = commitment.minimum().map(Money::amount).orElse(null);
    entity.maximum = commitment.maximum().map(Money::amount).orElse(null);
    entity.currency =
        commitment.minimum().or(commitment::maximum).orElseThrow().currency().getCurrencyCode();
    entity.term = commitment.term();
    entity.validFrom = commitment.valid().start();
    entity.validTo = commitment.valid().end().orElse(null);
    return entity;
  }

  Commitment toDomain() {
    return new Commitment(
        id,
        account,
        name,
        Optional.ofNullable(minimum).map(this::money),
        Optional.ofNullable(maximum).map(this::money),
        term,
        new Interval(validFrom, Optional.ofNullable(validTo)));
  }

  private Money money(BigDecimal amount) {
    return new Money(amount.stripTrailingZeros(), Currency.getInstance(currency));
  }
}
