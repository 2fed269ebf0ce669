package io.suanpan.grants.store;

import io.suanpan.grants.Balance.CapBalance;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code grant_balance}; written, never changed. */
@Entity
@Table(name = "grant_balance")
@IdClass(GrantBalanceEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class GrantBalanceEntity {
  @Id
  @Column(name = "grant_id")
  int grant;

  @Id String period;
  @Id int gauge;
  long quantity;

  @Column(name = "window_ends_at")
  Instant windowEndsAt;

  @Column(name = "as_of")
  Instant asOf;

  /** Which gauge of which grant at the end of which period. */
  record Place(int grant, YearMonth period, int gauge) {}

  static GrantBalanceEntity of(Place place, CapBalance balance, Instant asOf) {
    GrantBalanceEntity row = new GrantBalanceEntity();
    row.grant = place.grant;
    row.period = place.period.toString();
    row.gauge = place.gauge;
    row.quantity = balance.left();
    row.windowEndsAt = balance.windowEndsAt().orElse(null);
    row.asOf = asOf;
    return row;
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    int grant;
    String period;
    int gauge;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.grant == grant
          && key.gauge == gauge
          && key.period.equals(period);
    }

    @Override
    public int hashCode() {
      return Objects.hash(grant, period, gauge);
    }
  }
}
