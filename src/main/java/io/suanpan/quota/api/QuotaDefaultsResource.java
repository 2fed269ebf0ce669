package io.suanpan.quota.api;

import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.quota.api.QuotasResource.QuotaList;
import io.suanpan.quota.app.ManageQuotas;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What every tenant may use at most that has no quota of the same name. */
@Path("/quota-defaults")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotaDefaultsResource {
  @Inject ManageQuotas quotas;
  @Inject ReadQuotas read;
  @Inject CurrentCatalog catalog;
  @Inject Caller caller;

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "listDefaultQuotas", summary = "The quotas of tenants without their own")
  public QuotaList list() {
    return new QuotaList(read.defaults().stream().map(QuotaView::of).toList(), null);
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "putDefaultQuota",
      summary = "Sets a quota of all tenants that have none of that name")
  public Response put(@PathParam("name") String name, @Valid @NotNull QuotaBody body) {
    quotas.putDefault(QuotaNames.quota(name, body, catalog.lastRead()), caller.actor());
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "removeDefaultQuota", summary = "Lifts a default quota")
  public Response remove(@PathParam("name") String name) {
    quotas.removeDefault(name, caller.actor());
    return Response.noContent().build();
  }
}
