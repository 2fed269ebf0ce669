package io.suanpan.quota.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.period.Interval;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Quota;
import io.suanpan.quota.app.ManageQuotas;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tenant may use at most. */
@Path("/quotas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotasResource {
  @Inject ManageQuotas quotas;
  @Inject ReadQuotas read;
  @Inject CurrentCatalog catalog;
  @Inject Caller caller;
  @Inject Clock clock;

  /** A tenant's quotas, by name. */
  public record QuotaList(List<QuotaView> items, @JsonInclude String next) {}

  /**
   * More than the limit, for a while.
   *
   * @param by how much more
   * @param from since when; now unless given
   * @param to until when
   * @param reason why
   */
  @Schema(example = "{\"by\":\"500000\",\"to\":\"2026-12-01T00:00:00Z\",\"reason\":\"launch\"}")
  public record RaiseBody(
      @NotNull @Positive @Digits(integer = 26, fraction = 12) BigDecimal by,
      Instant from,
      @NotNull Instant to,
      @NotNull @Size(min = 1, max = 1000) String reason) {
    Quota.Raise raise(String actor, Instant now) {
      Instant start = from == null ? now : from;
      if (!to.isAfter(start)) {
        throw Refusal.of("/to", Code.INVALID_VALUE, "must be after from");
      }
      return new Quota.Raise(by, new Interval(start, Optional.of(to)), reason, actor);
    }
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.QUOTA, Roles.BILLING})
  @Operation(
      operationId = "listQuotas",
      summary = "All quotas of a tenant and how they stand",
      description = "Its own and the operator's defaults, in the windows that run now.")
  public QuotaList list() {
    return new QuotaList(
        read.standings(caller.tenant()).stream().map(QuotaView::of).toList(), null);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed({Roles.READ, Roles.QUOTA, Roles.BILLING})
  @Operation(operationId = "getQuota", summary = "One quota and how it stands")
  public QuotaView get(@PathParam("name") String name) {
    return QuotaView.of(read.standing(caller.tenant(), name));
  }

  @GET
  @Path("/{name}/windows")
  @RolesAllowed({Roles.READ, Roles.QUOTA, Roles.BILLING})
  @Operation(
      operationId = "listQuotaWindows",
      summary = "What was used in the windows of a quota",
      description =
          "The latest first; windows in which nothing was used or held are left out, and minutes"
              + " and hours are kept for two days.")
  public WindowsView windows(
      @PathParam("name") String name,
      @QueryParam("limit") @DefaultValue("31") @Min(1) @Max(1000) int limit) {
    Tenant tenant = caller.tenant();
    return WindowsView.of(read.history(tenant, name, limit), tenant.zone());
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "putQuota",
      summary = "Sets a quota of a tenant",
      description =
          "In place of one of that name; what was counted stays where it counts the same."
              + " A new one counts what its window holds already, except for minutes, API keys, and"
              + " projects by the hour.")
  public QuotaView put(@PathParam("name") String name, @Valid @NotNull QuotaBody body) {
    Quota quota = QuotaNames.quota(name, body, catalog.lastRead());
    quotas.put(caller.tenant(), quota, caller.actor());
    return get(name);
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "removeQuota",
      summary = "Lifts a quota of a tenant",
      description = "The default of the same name holds again, if there is one.")
  public Response remove(@PathParam("name") String name) {
    quotas.remove(caller.tenant(), name, caller.actor());
    return Response.noContent().build();
  }

  @POST
  @Path("/{name}/raises")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "raiseQuota",
      summary = "Allows a tenant more for a while",
      description = "Also than a default. Several raises add up.")
  public Response raise(@PathParam("name") String name, @Valid @NotNull RaiseBody body) {
    quotas.raise(caller.tenant(), name, body.raise(caller.actor(), clock.instant()));
    return Response.status(Response.Status.CREATED).entity(get(name)).build();
  }

  @DELETE
  @Path("/{name}/raises")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(operationId = "endQuotaRaises", summary = "Ends all that a quota is raised by")
  public Response endRaises(@PathParam("name") String name) {
    quotas.endRaises(caller.tenant(), name, caller.actor());
    return Response.noContent().build();
  }
}
