package io.suanpan.ingestion.api;

import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Batches of events of Lago's clients. */
@Path("/events/batch")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LagoBatchResource {
  @Inject BodyBytes bytes;
  @Inject EventBody body;
  @Inject LagoIntake lago;

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ingestLagoBatch",
      summary = "{\"events\":[…]} of Lago's form, answered by the events as Lago does",
      description = "Lenient: what cannot be counted waits in quarantine.")
  public Response batch(InputStream request, @HeaderParam("Content-Encoding") String encoding) {
    try {
      return bytes.read(request, encoding, text -> lago.onlyMeant(body.data(text)));
    } catch (Refusal e) {
      return LagoIntake.unreadable(e);
    }
  }
}
