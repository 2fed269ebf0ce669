package io.suanpan.offboarding.api;

import io.suanpan.offboarding.app.EraseTenant;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Erasing what was a tenant's, in the background. */
@Path("/erase")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {
  @Inject EraseTenant erase;
  @Inject Caller caller;

  /**
   * That it is meant.
   *
   * @param confirm the tenant's id, said once more
   */
  @Schema(example = "{\"confirm\":\"kranich\"}")
  public record EraseBody(@NotNull String confirm) {}

  @POST
  @Operation(
      operationId = "eraseTenant",
      summary = "Erases what may be erased of an off-boarded tenant, for good",
      description =
          "Refused while usage has not been invoiced. What is not paid yet is named, and can be"
              + " paid after. Issued documents, payments and the audit log stay. The operator"
              + " names the tenant.")
  public Response erase(@Valid @NotNull EraseBody body) {
    Tenant tenant = caller.tenant();
    var erasure = erase.erase(tenant, body.confirm(), caller.actor());
    return Response.accepted(ErasureView.of(tenant, erasure, erase.openItems(tenant))).build();
  }

  @GET
  @Operation(operationId = "getErasure", summary = "How far erasing a tenant has come")
  public ErasureView get() {
    Tenant tenant = caller.tenant();
    return erase
        .find(tenant)
        .map(erasure -> ErasureView.of(tenant, erasure, erase.openItems(tenant)))
        .orElseThrow(() -> Refusal.notFound("an erasure of tenant " + tenant.code()));
  }
}
