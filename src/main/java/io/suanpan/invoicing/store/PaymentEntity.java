package io.suanpan.invoicing.store;

import io.suanpan.invoicing.Payment;
import io.suanpan.money.Money;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code payment}; written, never changed. */
@Entity
@Table(name = "payment")
@IdClass(PaymentEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class PaymentEntity {
  @Id String number;
  @Id String reference;
  BigDecimal amount;

  @Column(name = "received_on")
  LocalDate receivedOn;

  @Column(name = "booked_at")
  Instant bookedAt;

  @Column(name = "booked_by")
  String bookedBy;

  @Column(name = "credit_id")
  Integer credit;

  static PaymentEntity of(Payment payment, String actor, Instant at) {
    PaymentEntity entity = new PaymentEntity();
    entity.number = payment.number();
    entity.reference = payment.reference();
    entity.amount = payment.amount().amount();
    entity.receivedOn = payment.receivedOn();
    entity.bookedAt = at;
    entity.bookedBy = actor;
    entity.credit = payment.credit().orElse(null);
    return entity;
  }

  Payment toDomain(Currency currency) {
    return new Payment(
        number,
        reference,
        new Money(amount, currency).rounded(),
        receivedOn,
        Optional.ofNullable(credit));
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    String number;
    String reference;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.number.equals(number)
          && key.reference.equals(reference);
    }

    @Override
    public int hashCode() {
      return Objects.hash(number, reference);
    }
  }
}
