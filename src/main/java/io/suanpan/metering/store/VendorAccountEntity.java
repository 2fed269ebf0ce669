package io.suanpan.metering.store;

import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code vendor_account}. */
@Entity
@Table(name = "vendor_account")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER,
    primaryKey = true)
class VendorAccountEntity {
  @Id
  @Column(name = "account_id")
  int id;

  String vendor;
  String name;
  String region;
  String currency;

  @Column(name = "opened_on")
  LocalDate openedOn;

  @Enumerated(EnumType.STRING)
  VendorAccount.Customer customer;

  @Column(name = "moved_from")
  String movedFrom;

  static VendorAccountEntity of(VendorAccount account, int id) {
    VendorAccountEntity entity = new VendorAccountEntity();
    entity.id = id;
    entity.take(account);
    return entity;
  }

  void take(VendorAccount account) {
    vendor = account.vendor().name();
    name = account.name();
    region = account.region();
    currency = account.currency().getCurrencyCode();
    openedOn = account.openedOn();
    customer = account.customer();
    movedFrom = account.movedFrom().map(VendorId::name).orElse(null);
  }

  VendorAccount toDomain(TenantId tenant) {
    return new VendorAccount(
        tenant,
        id,
        new VendorId(vendor),
        name,
        region,
        Currency.getInstance(currency),
        openedOn,
        customer,
        Optional.ofNullable(movedFrom).map(VendorId::new));
  }
}
