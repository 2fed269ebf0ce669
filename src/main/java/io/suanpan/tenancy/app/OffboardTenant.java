package io.suanpan.tenancy.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantExports;
import io.suanpan.tenancy.TenantLeft;
import io.suanpan.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Closes a tenant for good. Months that are still open can be closed and billed as before. */
@ApplicationScoped
public class OffboardTenant {
  @Inject ManageTenants tenants;
  @Inject ManageKeys keys;
  @Inject TenantExports exports;
  @Inject AuditLog audit;
  @Inject Event<TenantLeft> left;

  /** Whether it takes along what is its. */
  public enum Export {
    TAKEN,
    NOT_WANTED
  }

  /**
   * Revokes its keys and suspends its users. One that has left already stays as it is.
   *
   * @param export that one was taken is checked; that none is wanted is believed
   * @throws Refusal when there is none of that code, it has not been suspended before, or no export
   *     was taken since
   */
  @Transactional
  public Tenant offboard(String code, Export export, String actor) {
    Tenant tenant = tenants.get(code);
    if (tenant.state().hasLeft()) {
      return tenant;
    }
    if (tenant.state() == TenantState.ACTIVE) {
      throw new Refusal(Code.TENANT_ACTIVE, "suspend tenant " + code + " first");
    }
    if (export == Export.NOT_WANTED) {
      audit.write(Optional.of(tenant.id()), actor, "waive-export", code);
    } else if (exports.last(tenant.id()).isEmpty()) {
      throw new Refusal(
          Code.EXPORT_MISSING, "take an export of " + code + ", or say that none is wanted");
    }
    keys.list(tenant).stream()
        .filter(key -> key.revokedAt().isEmpty())
        .forEach(key -> keys.revoke(tenant, key.id(), actor));
    left.fire(new TenantLeft(tenant.id(), actor));
    return tenants.update(tenant.in(TenantState.OFFBOARDED), actor);
  }
}
