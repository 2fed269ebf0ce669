package io.suanpan.catalog.store;

import io.suanpan.catalog.Discount;
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
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code discount}. */
@Entity
@Table(name = "discount")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class DiscountEntity {
  @Id
  @Column(name = "discount_id")
  int id;

  @Column(name = "account_id")
  int account;

  String name;
  BigDecimal percent;

  @Convert(converter = WordsConverter.class)
  Set<String> models;

  @Convert(converter = WordsConverter.class)
  Set<String> meters;

  @Column(name = "valid_from")
  Instant validFrom;

  @Column(name = "valid_to")
  Instant validTo;

  static DiscountEntity of(Discount discount, int id) {
    DiscountEntity entity = new DiscountEntity();
    entity.id = id;
    entity.account = discount.account();
    entity.name = discount.name();
    entity.percent = discount.percent();
    entity.models = discount.models();
    entity.meters = discount.meters();
    entity.validFrom = discount.valid().start();
    entity.validTo = discount.valid().end().orElse(null);
    return entity;
  }

  Discount toDomain() {
    return new Discount(
        id,
        account,
        name,
        percent.stripTrailingZeros(),
        models,
        meters,
        new Interval(validFrom, Optional.ofNullable(validTo)));
  }
}
