package io.suanpan.invoicing.store;

import io.suanpan.invoicing.InvoiceStore.Closed;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code closed_period}. */
@Entity
@Table(name = "closed_period")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class ClosedPeriodEntity {
  @Id String period;
  String number;

  @Column(name = "closed_at")
  Instant closedAt;

  @Column(name = "rated_by")
  String ratedBy;

  static ClosedPeriodEntity of(Closed closed, Instant at) {
    ClosedPeriodEntity entity = new ClosedPeriodEntity();
    entity.period = closed.period().toString();
    entity.number = closed.number().orElse(null);
    entity.closedAt = at;
    entity.ratedBy = closed.ratedBy().orElse(null);
    return entity;
  }

  void rated(Optional<String> fingerprint) {
    ratedBy = fingerprint.orElse(null);
  }

  Closed toDomain() {
    return new Closed(
        YearMonth.parse(period), Optional.ofNullable(number), Optional.ofNullable(ratedBy));
  }
}
