package io.suanpan.ingestion.api;

import io.suanpan.ingestion.app.VoidEvent;
import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Events that count no longer. */
@Path("/events/void")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventVoidsResource {
  @Inject VoidEvent voids;
  @Inject Caller caller;

  /**
   * What shall count no longer.
   *
   * @param source of the event
   * @param id of the event
   * @param reason why, for whoever asks later
   */
  public record EventVoid(
      @NotNull @Size(min = 1, max = EventIdentity.MAX_BYTES) String source,
      @NotNull @Size(min = 1, max = EventIdentity.MAX_BYTES) String id,
      @NotNull @Size(min = 1, max = 500) String reason) {}

  @POST
  @RolesAllowed(Roles.INGEST)
  @Operation(
      operationId = "voidEvent",
      summary = "An event that was reported wrongly counts no longer",
      description =
          "204, also the second time. Its identity stays used: report the right one under its"
              + " own id. Where its period is invoiced, GET /corrections tells the difference.")
  public Response voidEvent(@Valid @NotNull EventVoid body) {
    voids.voidEvent(
        caller.tenant(),
        new EventIdentity(body.source(), body.id()),
        body.reason(),
        caller.actor());
    return Response.noContent().build();
  }
}
