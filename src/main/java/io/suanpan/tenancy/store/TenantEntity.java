package io.suanpan.tenancy.store;

import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

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

  /** By the month from which they hold; read for a page of tenants at once. */
  @ElementCollection(fetch = FetchType.EAGER)
  @BatchFetch(BatchFetchType.IN)
  @CollectionTable(name = "tax_profile", joinColumns = @JoinColumn(name = "tenant_id"))
  @MapKeyColumn(name = "valid_from")
  Map<String, TaxProfileColumns> tax = new HashMap<>();

  @Embedded AddressColumns address;
  String email;

  @Column(name = "retention_days")
  Integer retentionDays;

  @Enumerated(EnumType.STRING)
  TenantState state;

  @Embedded InvoiceTermsColumns invoicing;
  @Embedded AlertTermsColumns alerts;

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
    tax.clear();
    tenant
        .tax()
        .since()
        .forEach((month, profile) -> tax.put(month.toString(), TaxProfileColumns.of(profile)));
    address = AddressColumns.of(tenant.address());
    email = tenant.email();
    OptionalInt days = tenant.retentionDays();
    retentionDays = days.isPresent() ? days.getAsInt() : null;
    state = tenant.state();
    invoicing = InvoiceTermsColumns.of(tenant.invoicing());
    alerts = AlertTermsColumns.of(tenant.alerts());
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
        history(),
        address == null ? new AddressColumns().toDomain() : address.toDomain(),
        email,
        retentionDays == null ? OptionalInt.empty() : OptionalInt.of(retentionDays),
        state,
        invoicing.toDomain(),
        alerts.toDomain());
  }

  private TaxHistory history() {
    SortedMap<YearMonth, TaxProfile> since = new TreeMap<>();
    tax.forEach((month, profile) -> since.put(YearMonth.parse(month), profile.toDomain()));
    return new TaxHistory(since);
  }
}
