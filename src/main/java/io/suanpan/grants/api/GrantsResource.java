package io.suanpan.grants.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.grants.Grant;
import io.suanpan.grants.app.BookGrant;
import io.suanpan.grants.app.GrantBody;
import io.suanpan.metering.AccountName;
import io.suanpan.metering.VendorAccount;
import io.suanpan.metering.app.VendorAccounts;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A tenant's grants. */
@Path("/grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {
  @Inject BookGrant grants;
  @Inject VendorAccounts accounts;
  @Inject Caller caller;

  /** A tenant's grants. */
  public record GrantList(List<GrantView> items, @JsonInclude String next) {}

  /** Why a grant is voided. */
  public record GrantVoid(@NotNull @Size(min = 1, max = 500) String reason) {}

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "bookGrant", summary = "Books an allowance or a credit")
  public Response book(@Valid @NotNull GrantBody body) {
    Grant booked = grants.book(caller.tenant(), body, caller.actor());
    return Response.status(Response.Status.CREATED).entity(view(booked)).build();
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.BILLING})
  @Operation(operationId = "listGrants", summary = "The tenant's grants")
  public GrantList list() {
    return new GrantList(grants.list(caller.tenant()).stream().map(this::view).toList(), null);
  }

  @POST
  @Path("/{id}/void")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "voidGrant", summary = "Ends a grant; what it gave stays")
  public Response markVoid(@PathParam("id") int id, @Valid @NotNull GrantVoid body) {
    grants.markVoid(caller.tenant(), id, body.reason(), caller.actor());
    return Response.noContent().build();
  }

  private GrantView view(Grant grant) {
    Map<Integer, AccountName> names =
        accounts.list(caller.tenant()).stream()
            .collect(Collectors.toMap(VendorAccount::id, AccountName::of));
    return GrantView.of(grant, names::get);
  }
}
