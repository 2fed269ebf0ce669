package io.suanpan.ingestion.api;

import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Events as clients of OpenMeter's third API send them ({@code /api/v3/openmeter/events}). */
@Path("/openmeter/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenMeterEventsResource {
  @Inject EventsResource events;

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes({
    "application/cloudevents+json",
    "application/cloudevents-batch+json",
    MediaType.APPLICATION_JSON
  })
  @Operation(
      operationId = "ingestOpenMeterEvents",
      summary = "The same as /events, answered by 202 as that API does")
  public Response take(InputStream request, @Context HttpHeaders headers) {
    Response answer = events.either(request, headers);
    return answer.getStatus() == Response.Status.NO_CONTENT.getStatusCode()
        ? Response.accepted().build()
        : answer;
  }
}
