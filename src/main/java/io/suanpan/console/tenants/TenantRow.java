package io.suanpan.console.tenants;

import io.suanpan.tenancy.Tenant;
import java.io.Serializable;

/** A tenant in the list. */
public record TenantRow(
    String code, String name, String state, String region, String currency, String zone)
    implements Serializable {
  static TenantRow of(Tenant tenant) {
    return new TenantRow(
        tenant.code(),
        tenant.name(),
        tenant.state().name(),
        tenant.region(),
        tenant.currency().getCurrencyCode(),
        tenant.zone().getId());
  }
}
