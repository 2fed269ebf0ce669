package io.suanpan.quota.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.api.ReservationView.LimitView;
import io.suanpan.quota.app.Answer;
import io.suanpan.quota.app.Answer.Granted;
import io.suanpan.quota.app.Answer.Refused;
import io.suanpan.quota.app.Answer.Unmeasured;
import io.suanpan.quota.app.FindAlternatives;
import io.suanpan.quota.app.Reservations;
import io.suanpan.quota.app.Reservations.Wanted;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is about to be used, held against every limit it touches. */
@Path("/reservations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {
  @Inject Reservations reservations;
  @Inject FindAlternatives alternatives;
  @Inject Caller caller;
  @Inject Clock clock;

  /** A tenant's reservations that hold something, the last to expire first. */
  public record ReservationList(List<ReservationView> items, @JsonInclude String next) {}

  /** That it is within all limits now. */
  public record CheckView(List<LimitView> limits) {}

  @POST
  @RolesAllowed({Roles.QUOTA, Roles.INGEST})
  @Operation(
      operationId = "reserve",
      summary = "Holds usage against every limit it touches",
      description =
          "201 when it is within all of them; 429 with the first one that it would exceed, and"
              + " nothing is held then. Settle it with the event of what was used, or release it;"
              + " after ttlSeconds it holds no longer.")
  public Response reserve(@Valid @NotNull ReservationBody body) {
    Tenant tenant = caller.tenant();
    String id = Reservations.newId();
    Wanted wanted = body.wanted(caller.apiKey());
    return answered(
        reservations.reserve(tenant, wanted, id, body.seconds()),
        wanted,
        yes ->
            Response.status(Response.Status.CREATED)
                .entity(
                    ReservationView.of(yes.reservation().orElseThrow(), LimitView.of(yes.limits())))
                .build());
  }

  @POST
  @Path("/check")
  @RolesAllowed({Roles.QUOTA, Roles.INGEST})
  @Operation(
      operationId = "checkReservation",
      summary = "Whether usage is within all limits now",
      description = "200 or 429, as if it were reserved; nothing is held. ttlSeconds is ignored.")
  public Response check(@Valid @NotNull ReservationBody body) {
    Wanted wanted = body.wanted(caller.apiKey());
    return answered(
        reservations.check(caller.tenant(), wanted),
        wanted,
        yes -> Response.ok(new CheckView(LimitView.of(yes.limits()))).build());
  }

  private Response answered(Answer answer, Wanted wanted, Function<Granted, Response> granted) {
    if (answer instanceof Granted yes) {
      return granted.apply(yes);
    }
    if (answer instanceof Refused no) {
      return QuotaProblem.of(no, alternatives.of(caller.tenant(), wanted))
          .toResponse(clock.instant());
    }
    if (answer instanceof Unmeasured unknown) {
      throw new Refusal(
          Code.UNPRICED_USAGE,
          "quota %s limits cost, and a price of %s or an exchange rate is missing"
              .formatted(unknown.quota().name(), unknown.model()));
    }
    throw new Refusal(Code.INTERNAL_ERROR, "no decision");
  }

  @GET
  @RolesAllowed({Roles.READ, Roles.QUOTA})
  @Operation(operationId = "listReservations", summary = "Reservations that hold something now")
  public ReservationList list() {
    return new ReservationList(
        reservations.open(caller.tenant()).stream()
            .map(reservation -> ReservationView.of(reservation, null))
            .toList(),
        null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.READ, Roles.QUOTA})
  @Operation(operationId = "getReservation", summary = "One reservation")
  public ReservationView get(@PathParam("id") String id) {
    return ReservationView.of(reservations.get(caller.tenant(), id), null);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.QUOTA, Roles.INGEST})
  @Operation(
      operationId = "releaseReservation",
      summary = "Holds it no longer",
      description = "204 also when it was released, settled or expired before.")
  public Response release(@PathParam("id") String id) {
    reservations.release(caller.tenant(), id);
    return Response.noContent().build();
  }
}
