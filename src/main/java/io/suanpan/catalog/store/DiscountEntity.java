package io.suanpan.catalog.store;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.Discount.Amount;
import io.suanpan.catalog.Discount.Percent;
import io.suanpan.catalog.Discount.Scope;
import io.suanpan.catalog.Discount.Trigger;
import io.suanpan.metering.Variant;
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
import java.util.OptionalInt;
import java.util.OptionalLong;
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
  Integer account;

  String name;
  BigDecimal percent;
  BigDecimal amount;
  String currency;

  @Convert(converter = WordsConverter.class)
  Set<String> models;

  @Convert(converter = WordsConverter.class)
  Set<String> meters;

  String facts;

  @Column(name = "exclusive_group")
  String group;

  @Column(name = "trigger_quantity")
  Long triggerQuantity;

  @Column(name = "trigger_cost")
  BigDecimal triggerCost;

  @Column(name = "valid_from")
  Instant validFrom;

  @Column(name = "valid_to")
  Instant validTo;

  static DiscountEntity of(Discount discount, int id) {
    DiscountEntity entity = new DiscountEntity();
    entity.id = id;
    entity.account = discount.account().isPresent() ? discount.account().getAsInt() : null;
    entity.name = discount.name();
    if (discount.reduction() instanceof Percent percent) {
      entity.percent = percent.percent();
    } else if (discount.reduction() instanceof Amount fixed) {
      entity.amount = fixed.amount().amount();
      entity.currency = fixed.amount().currency().getCurrencyCode();
    }
    entity.models = discount.scope().models();
    entity.meters = discount.scope().meters();
    entity.facts = discount.scope().facts().toString();
    entity.group = discount.group().orElse(null);
    entity.triggerQuantity =
        discount.trigger().quantity().isPresent()
            ? discount.trigger().quantity().getAsLong()
            : null;
    entity.triggerCost = discount.trigger().cost().orElse(null);
    entity.validFrom = discount.valid().start();
    entity.validTo = discount.valid().end().orElse(null);
    return entity;
  }

  Discount toDomain() {
    return new Discount(
        id,
        account == null ? OptionalInt.empty() : OptionalInt.of(account),
        name,
        percent != null
            ? new Percent(percent.stripTrailingZeros())
            : new Amount(new Money(amount.stripTrailingZeros(), Currency.getInstance(currency))),
        new Scope(models, meters, Variant.parse(facts)),
        new Interval(validFrom, Optional.ofNullable(validTo)),
        Optional.ofNullable(group),
        new Trigger(
            triggerQuantity == null ? OptionalLong.empty() : OptionalLong.of(triggerQuantity),
            Optional.ofNullable(triggerCost)));
  }
}
