package io.suanpan.console.tenants;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.OnceARequest;
import io.suanpan.identity.Permission;
import io.suanpan.offboarding.app.EraseTenant;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.OffboardTenant;
import io.suanpan.tenancy.app.OffboardTenant.Export;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.function.Function;

/** The steps in which a tenant leaves: suspended, given all that is its, off-boarded, erased. */
@Named
@ViewScoped
public class LeavingPage extends AboutTenant {
  private static final Map<String, String> FIELDS = Map.of("/confirm", "erase:confirm");

  @Inject ManageTenants tenants;
  @Inject OffboardTenant offboard;
  @Inject EraseTenant erase;
  @Inject LeavingSteps steps;
  @Inject OnceARequest once;

  private String confirmed;

  /** Before anything is written: what stands above must not be older than the steps. */
  public void load() {
    if (getCode() != null) {
      getSteps();
    }
  }

  public LeavingSteps.Shown getSteps() {
    visitor.require(Permission.KEEP_TENANTS);
    return once.get(LeavingSteps.Shown.class, () -> steps.of(tenant()));
  }

  public String suspend() {
    return change(
        "tenant.suspended", who -> tenants.update(who.in(TenantState.SUSPENDED), actor()));
  }

  public String resume() {
    return change("tenant.resumed", who -> tenants.update(who.in(TenantState.ACTIVE), actor()));
  }

  public String offboard() {
    return change("tenant.offboarded", who -> offboard.offboard(who.code(), Export.TAKEN, actor()));
  }

  public String offboardWithoutExport() {
    return change(
        "tenant.offboarded", who -> offboard.offboard(who.code(), Export.NOT_WANTED, actor()));
  }

  public String erase() {
    return change(
        "tenant.erasing",
        who -> {
          erase.erase(who, confirmed, actor());
          return who;
        });
  }

  private String change(String done, Function<Tenant, Tenant> deed) {
    return attempt.at(
        "erase",
        FIELDS,
        () -> {
          visitor.require(Permission.KEEP_TENANTS);
          attempt.done(done, deed.apply(tenant()).name());
          return redirect.here();
        });
  }

  private String actor() {
    return visitor.user().actor();
  }

  public String getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(String confirmed) {
    this.confirmed = confirmed;
  }
}
