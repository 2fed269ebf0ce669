package io.suanpan.invoicing.store;

import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFee.Markup;
import io.suanpan.invoicing.OperatorFee.Monthly;
import io.suanpan.metering.VendorId;
import io.suanpan.money.Money;
import io.suanpan.money.PlainNumber;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code operator_fee}; percent or amount is set. */
@Entity
@Table(name = "operator_fee")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class OperatorFeeEntity {
  @Id
  @Column(name = "fee_id")
  int id;

  String name;
  String vendor;
  BigDecimal percent;
  BigDecimal amount;
  String currency;

  @Column(name = "valid_from")
  String validFrom;

  @Column(name = "valid_to")
  String validTo;

  static OperatorFeeEntity of(OperatorFee fee, int id) {
    OperatorFeeEntity entity = new OperatorFeeEntity();
    entity.id = id;
    entity.name = fee.name();
    entity.vendor = fee.vendor().map(VendorId::name).orElse(null);
    if (fee.basis() instanceof Markup markup) {
      entity.percent = markup.percent();
    } else if (fee.basis() instanceof Monthly monthly) {
      entity.amount = monthly.amount().amount();
      entity.currency = monthly.amount().currency().getCurrencyCode();
    }
    entity.validFrom = fee.from().toString();
    entity.end(fee.to());
    return entity;
  }

  void end(Optional<YearMonth> to) {
    validTo = to.map(YearMonth::toString).orElse(null);
  }

  OperatorFee toDomain() {
    return new OperatorFee(
        id,
        name,
        Optional.ofNullable(vendor).map(VendorId::new),
        percent == null
            ? new Monthly(new Money(amount, Currency.getInstance(currency)).rounded())
            : new Markup(PlainNumber.of(percent)),
        YearMonth.parse(validFrom),
        Optional.ofNullable(validTo).map(YearMonth::parse));
  }
}
