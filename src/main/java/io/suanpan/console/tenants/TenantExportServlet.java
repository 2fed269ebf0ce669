package io.suanpan.console.tenants;

import io.suanpan.console.DownloadServlet;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.offboarding.app.ExportTenant;
import io.suanpan.tenancy.Tenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** All that is a tenant's, in one file, for who may off-board it. */
@WebServlet("/console/tenant-export")
public class TenantExportServlet extends DownloadServlet {
  @Inject Visitor visitor;
  @Inject ExportTenant export;

  @Override
  protected Download download(HttpServletRequest request) {
    Tenant tenant = visitor.tenantFor(Permission.KEEP_TENANTS, request.getParameter("tenant"));
    export.begin(tenant, visitor.user().actor());
    return new Download(
        "tenant-" + tenant.code() + ".zip", "application/zip", out -> export.write(tenant, out));
  }
}
