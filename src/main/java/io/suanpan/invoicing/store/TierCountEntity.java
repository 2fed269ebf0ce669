package io.suanpan.invoicing.store;

import io.suanpan.invoicing.TierCountStore.Count;
import io.suanpan.rating.Opening.Counter;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code tier_count}. */
@Entity
@Table(name = "tier_count")
@IdClass(TierCountEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class TierCountEntity {
  /** Stands in the place of a period for what an account brought along. */
  static final String OPENING = "opening";

  @Id
  @Column(name = "account_id")
  int account;

  @Id String period;

  @Id
  @Column(name = "vendor_month")
  String month;

  @Id String counter;
  long quantity;

  static TierCountEntity of(int account, String period, Counter counter, long quantity) {
    TierCountEntity entity = new TierCountEntity();
    entity.account = account;
    entity.period = period;
    entity.month = counter.month().toString();
    entity.counter = counter.rates();
    entity.quantity = quantity;
    return entity;
  }

  Count toDomain() {
    return new Count(
        account,
        period.equals(OPENING) ? Optional.empty() : Optional.of(YearMonth.parse(period)),
        new Counter(counter, YearMonth.parse(month)),
        quantity);
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    int account;
    String period;
    String month;
    String counter;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.account == account
          && key.period.equals(period)
          && key.month.equals(month)
          && key.counter.equals(counter);
    }

    @Override
    public int hashCode() {
      return Objects.hash(account, period, month, counter);
    }
  }
}
