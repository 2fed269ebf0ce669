package io.suanpan.tenancy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.OffboardTenant;
import io.suanpan.tenancy.app.OffboardTenant.Export;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tenants, for operators. */
@Path("/tenants")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {
  private static final int MAX_LIMIT = 500;

  @Inject ManageTenants tenants;
  @Inject OffboardTenant offboard;
  @Inject Caller caller;
  @Inject Clock clock;

  @POST
  @Operation(operationId = "createTenant", summary = "A new tenant")
  public Response create(@Valid @NotNull TenantBody body) {
    Tenant tenant = tenants.create(body.create(), caller.actor());
    return Response.created(URI.create("tenants/" + tenant.code())).entity(view(tenant)).build();
  }

  @GET
  @Operation(operationId = "listTenants", summary = "Tenants in order of their ids")
  public TenantList list(
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    int size = size(limit);
    List<TenantBody> items = tenants.list(cursor, size).stream().map(this::view).toList();
    return new TenantList(items, items.size() < size ? null : items.get(size - 1).id());
  }

  private static int size(String limit) {
    if (!limit.matches("[1-9][0-9]{0,8}")) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "limit must be a number from 1");
    }
    return Math.min(Integer.parseInt(limit), MAX_LIMIT);
  }

  @GET
  @Path("/{tenant}")
  @Operation(operationId = "getTenant", summary = "One tenant")
  public TenantBody get(@PathParam("tenant") String code) {
    return view(tenants.get(code));
  }

  @PATCH
  @Path("/{tenant}")
  @Operation(
      operationId = "changeTenant",
      summary = "Changes what is given",
      description = "Another tax holds from the next month on, or from its effectiveFrom.")
  public TenantBody change(@PathParam("tenant") String code, @Valid @NotNull TenantBody body) {
    Tenant changed = body.change(tenants.get(code), clock.instant());
    return view(tenants.update(changed, caller.actor()));
  }

  @POST
  @Path("/{tenant}/suspend")
  @Operation(operationId = "suspendTenant", summary = "Its keys stop working; nothing is lost")
  public TenantBody suspend(@PathParam("tenant") String code) {
    return change(code, TenantState.SUSPENDED);
  }

  @POST
  @Path("/{tenant}/resume")
  @Operation(operationId = "resumeTenant", summary = "Its keys work again")
  public TenantBody resume(@PathParam("tenant") String code) {
    return change(code, TenantState.ACTIVE);
  }

  @POST
  @Path("/{tenant}/offboard")
  @Operation(
      operationId = "offboardTenant",
      summary = "Closes a suspended tenant: its keys are revoked, its users suspended",
      description =
          "Take GET /tenants/{tenant}/export first, or say that none is wanted. Nothing is erased:"
              + " POST /tenants/{tenant}/erase does that. Open months can still be billed.")
  public TenantBody offboard(@PathParam("tenant") String code, OffboardBody body) {
    Export export = body == null ? Export.TAKEN : body.export();
    return view(offboard.offboard(code, export, caller.actor()));
  }

  private TenantBody change(String code, TenantState state) {
    return view(tenants.update(tenants.get(code).in(state), caller.actor()));
  }

  private TenantBody view(Tenant tenant) {
    return TenantBody.of(tenant, clock.instant());
  }

  /**
   * How a tenant leaves.
   *
   * @param withoutExport that nobody wants what was its
   */
  @Schema(example = "{\"withoutExport\":true}")
  public record OffboardBody(Boolean withoutExport) {
    Export export() {
      return Boolean.TRUE.equals(withoutExport) ? Export.NOT_WANTED : Export.TAKEN;
    }
  }

  /** A page of tenants. */
  public record TenantList(List<TenantBody> items, @JsonInclude String next) {}
}
