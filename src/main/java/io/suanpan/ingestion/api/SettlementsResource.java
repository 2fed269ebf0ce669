package io.suanpan.ingestion.api;

import io.suanpan.ingestion.api.EventBody.Shape;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.ingestion.app.SettleReservation;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reservations that end with what was used. */
@Path("/reservations/{id}/settle")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {
  @Inject BodyBytes bytes;
  @Inject EventBody body;
  @Inject SettleReservation settle;
  @Inject Caller caller;

  @POST
  @RolesAllowed({Roles.QUOTA, Roles.INGEST})
  @Consumes({"application/cloudevents+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "settleReservation",
      summary = "Books the event of what was used and lets go of what was held",
      description =
          "Both in one transaction; the same event again changes nothing. It is booked whatever the"
              + " limits say, and also after the reservation has expired or was released.")
  public Response settle(
      @PathParam("id") String id, InputStream request, @Context HttpHeaders headers) {
    String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    return bytes.read(request, encoding, text -> settle(id, text, headers));
  }

  private Response settle(String id, byte[] text, HttpHeaders headers) {
    Object event = body.read(text, Shape.ONE).values().get(0);
    Intake intake = new Intake(caller.tenant(), caller.apiKey(), caller.ingest());
    EventOutcome outcome = settle.settle(intake, id, event);
    return Preferences.of(headers.getHeaderString("Prefer")).representation()
        ? Response.ok(IngestAnswer.of(List.of(outcome))).build()
        : Response.noContent().build();
  }
}
