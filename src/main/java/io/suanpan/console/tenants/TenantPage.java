package io.suanpan.console.tenants;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Now;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageTenants;
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

  /** Whether nothing of it can be changed any more. */
  public boolean isErased() {
    return !isFresh() && tenant().state().isErased();
  }

  public TenantForm getForm() {
    return form;
  }
}
