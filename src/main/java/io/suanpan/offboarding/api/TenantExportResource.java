package io.suanpan.offboarding.api;

import io.suanpan.offboarding.app.ExportTenant;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All that is a tenant's, in one file. */
@Path("/export")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
public class TenantExportResource {
  @Inject ExportTenant export;
  @Inject Caller caller;

  @GET
  @Produces("application/zip")
  @Operation(
      operationId = "exportTenant",
      summary = "All that is a tenant's, in a ZIP file",
      description =
          "Events as NDJSON, invoices in every format, and quotas, accounts, grants and agreements"
              + " as JSON. The operator names the tenant.")
  public Response export() {
    Tenant tenant = caller.tenant();
    export.begin(tenant, caller.actor());
    StreamingOutput body = out -> export.write(tenant, out);
    return Response.ok(body, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"tenant-" + tenant.code() + ".zip\"")
        .build();
  }
}
