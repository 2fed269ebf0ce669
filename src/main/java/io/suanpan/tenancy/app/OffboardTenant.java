package io.suanpan.tenancy.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantLeft;
import io.suanpan.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Closes a tenant for good. Months that are still open can be closed and billed as before. */
@ApplicationScoped
public class OffboardTenant {
  @Inject ManageTenants tenants;
  @Inject ManageKeys keys;
  @Inject Event<TenantLeft> left;

  /**
   * Revokes its keys and suspends its users. One that has left already stays as it is.
   *
   * @throws Refusal when there is none of that code, or it has not been suspended before
   */
  @Transactional
  public Tenant offboard(String code, String actor) {
    Tenant tenant = tenants.get(code);
    if (tenant.state() == TenantState.OFFBOARDED) {
      return tenant;
    }
    if (tenant.state() == TenantState.ACTIVE) {
      throw new Refusal(Code.TENANT_ACTIVE, "suspend tenant " + code + " first");
    }
    keys.list(tenant).stream()
        .filter(key -> key.revokedAt().isEmpty())
        .forEach(key -> keys.revoke(tenant, key.id(), actor));
    left.fire(new TenantLeft(tenant.id(), actor));
    return tenants.update(tenant.in(TenantState.OFFBOARDED), actor);
  }
}
