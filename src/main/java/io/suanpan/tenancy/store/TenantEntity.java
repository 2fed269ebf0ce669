package io.suanpan.tenancy.store;

import io.suanpan.tenancy.TaxCategory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.OptionalInt;

/** A row of {@code tenant}. */
@Entity
@Table(name = "tenant")
class TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "tenant_id")
  Integer id;

  String code;
  String name;
  String region;

  @Column(name = "time_zone")
  String zone;

  String currency;
  String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "tax_category")
  TaxCategory taxCategory;

  @Column(name = "tax_rate")
  BigDecimal taxRate;

  @Column(name = "vat_id")
  String vatId;

  @Embedded AddressColumns address;
  String email;

  @Column(name = "retention_days")
  Integer retentionDays;

  @Enumerated(EnumType.STRING)
  TenantState state;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  static TenantEntity of(Tenant tenant, Instant createdAt) {
    TenantEntity entity = new TenantEntity();
    entity.take(tenant);
    entity.createdAt = createdAt;
    return entity;
  }

  void take(Tenant tenant) {
    code = tenant.code();
    name = tenant.name();
    region = tenant.region();
    zone = tenant.zone().getId();
    currency = tenant.currency().getCurrencyCode();
    language = tenant.language();
    taxCategory = tenant.tax().category();
    taxRate = tenant.tax().rate();
    vatId = tenant.tax().vatId();
    address = AddressColumns.of(tenant.address());
    email = tenant.email();
    OptionalInt days = tenant.retentionDays();
    retentionDays = days.isPresent() ? days.getAsInt() : null;
    state = tenant.state();
  }

  Tenant toDomain() {
    return new Tenant(
        new TenantId(id),
        code,
        name,
        region,
        ZoneId.of(zone),
        Currency.getInstance(currency),
        language,
        new TaxProfile(taxCategory, taxRate.stripTrailingZeros(), vatId),
        address == null ? new AddressColumns().toDomain() : address.toDomain(),
        email,
        retentionDays == null ? OptionalInt.empty() : OptionalInt.of(retentionDays),
        state);
  }
}
