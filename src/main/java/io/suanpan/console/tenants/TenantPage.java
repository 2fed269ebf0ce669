package io.suanpan.console.tenants;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Now;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.OffboardTenant;
import io.suanpan.tenancy.app.OffboardTenant.Export;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Creates a tenant, or changes one. */
@Named
@ViewScoped
public class TenantPage extends AboutTenant {
  private static final Map<String, String> FIELDS =
      Map.of(
          "/id", "details:id",
          "/timeZone", "details:zone",
          "/currency", "details:currency",
          "/email", "details:email",
          "/tax/rate", "details:rate",
          "/tax/vatId", "details:vat");

  @Inject ManageTenants tenants;
  @Inject OffboardTenant offboard;
  @Inject Now now;

  private TenantForm form = new TenantForm();

  public void load() {
    visitor.require(Permission.KEEP_TENANTS);
    if (!isFresh()) {
      form = TenantForm.of(tenant(), now.instant());
    }
  }

  /** Whether it is about one that there is not yet. */
  public boolean isFresh() {
    return getCode() == null;
  }

  @Override
  public String getTenantCode() {
    return isFresh() ? "" : super.getTenantCode();
  }

  @Override
  public boolean isSuspended() {
    return !isFresh() && super.isSuspended();
  }

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          visitor.require(Permission.KEEP_TENANTS);
          Tenant saved = isFresh() ? create() : change();
          attempt.done("tenant.saved", saved.name());
          return redirect.to("quotas", saved.code());
        });
  }

  private Tenant create() {
    return tenants.create(form.tenant(), visitor.user().actor());
  }

  private Tenant change() {
    return tenants.update(form.change(tenant(), now.instant()), visitor.user().actor());
  }

  public String suspend() {
    return change(TenantState.SUSPENDED, "tenant.suspended");
  }

  public String resume() {
    return change(TenantState.ACTIVE, "tenant.resumed");
  }

  private String change(TenantState state, String done) {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_TENANTS);
          Tenant changed = tenants.update(tenant().in(state), visitor.user().actor());
          attempt.done(done, changed.name());
          return redirect.here();
        });
  }

  /** Whether it could be off-boarded now. */
  public boolean isLeavable() {
    return !isFresh() && tenant().state() == TenantState.SUSPENDED;
  }

  public String offboard() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_TENANTS);
          Tenant left = offboard.offboard(tenant().code(), Export.TAKEN, visitor.user().actor());
          attempt.done("tenant.offboarded", left.name());
          return redirect.here();
        });
  }

  public TenantForm getForm() {
    return form;
  }
}
