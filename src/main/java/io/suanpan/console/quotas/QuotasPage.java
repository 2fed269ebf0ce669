package io.suanpan.console.quotas;

import io.suanpan.console.AboutTenant;
import io.suanpan.identity.Permission;
import io.suanpan.quota.app.ManageQuotas;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How a tenant's quotas stand. */
@Named
@ViewScoped
public class QuotasPage extends AboutTenant {
  @Inject ReadQuotas quotas;
  @Inject ManageQuotas manageQuotas;
  @Inject QuotaRows quotaRows;

  private List<QuotaRow> rows = List.of();

  /** Reads how they stand now. */
  public void load() {
    Tenant tenant = tenant();
    rows = quotas.standings(tenant).stream().map(s -> quotaRows.of(tenant, s)).toList();
  }

  /** As last read. */
  public List<QuotaRow> getRows() {
    return rows;
  }

  public String remove(String name) {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_QUOTAS, getCode());
          manageQuotas.remove(tenant, name, visitor.user().actor());
          attempt.done("quota.removed", name);
          return redirect.here();
        });
  }

  public String endRaises(String name) {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_QUOTAS, getCode());
          manageQuotas.endRaises(tenant, name, visitor.user().actor());
          attempt.done("quota.raises-ended", name);
          return redirect.here();
        });
  }
}
