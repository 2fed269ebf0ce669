package io.suanpan.invoicing.store;

import io.suanpan.invoicing.BillingRunStore.Item;
import io.suanpan.invoicing.BillingRunStore.ItemState;
import io.suanpan.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code billing_run_item}; read by operators for all tenants at once. */
@Entity
@Table(name = "billing_run_item")
@IdClass(BillingRunItemEntity.Key.class)
class BillingRunItemEntity {
  @Id
  @Column(name = "tenant_id")
  int tenant;

  @Id
  @Column(name = "run_id")
  String run;

  @Enumerated(EnumType.STRING)
  ItemState state;

  String number;
  String currency;
  BigDecimal total;
  String reason;

  static BillingRunItemEntity of(String run, Item item) {
    BillingRunItemEntity entity = new BillingRunItemEntity();
    entity.tenant = item.tenant().number();
    entity.run = run;
    entity.take(item);
    return entity;
  }

  void take(Item item) {
    state = item.state();
    number = item.number().orElse(null);
    currency = item.currency().orElse(null);
    total = item.total().orElse(null);
    reason = item.reason().orElse(null);
  }

  Item toDomain() {
    return new Item(
        new TenantId(tenant),
        state,
        Optional.ofNullable(number),
        Optional.ofNullable(currency),
        Optional.ofNullable(total).map(this::inMinorUnits),
        Optional.ofNullable(reason));
  }

  private BigDecimal inMinorUnits(BigDecimal amount) {
    return amount.setScale(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
  }

  /** The primary key. */
  static class Key implements Serializable {
    int tenant;
    String run;

    Key() {}

    Key(int tenant, String run) {
      this.tenant = tenant;
      this.run = run;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.tenant == tenant && key.run.equals(run);
    }

    @Override
    public int hashCode() {
      return Objects.hash(tenant, run);
    }
  }
}
