package io.suanpan.console.setup;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.console.tenants.TenantForm;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Creates a tenant. */
@Named
@RequestScoped
public class SetupTenant {
  private static final Map<String, String> FIELDS =
      Map.of("/id", "tenant-new:id", "/tax/rate", "tenant-new:rate");

  @Inject ManageTenants tenants;
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;

  private final TenantForm form = new TenantForm();

  public String save() {
    return attempt.at(
        FIELDS,
        () -> {
          visitor.require(Permission.KEEP_TENANTS);
          Tenant created = tenants.create(form.tenant(), visitor.user().actor());
          return redirect.to("setup", created.code());
        });
  }

  public TenantForm getForm() {
    return form;
  }
}
