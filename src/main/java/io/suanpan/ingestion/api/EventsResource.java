package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.api.EventBody.Events;
import io.suanpan.ingestion.api.EventBody.Shape;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Usage events in, as CloudEvents 1.0 over HTTP. One object for all requests: to inject parameters
 * into a new one each time would cost more than taking an event in.
 */
@Path("/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  @Inject BodyBytes bytes;
  @Inject EventBody body;
  @Inject EventStream stream;
  @Inject LagoIntake lago;
  @Inject IngestEvents ingest;
  @Inject Caller caller;

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes("application/cloudevents+json")
  @Operation(
      operationId = "ingestEvent",
      summary = "One usage event",
      description = "204 after the commit, also for an event that is known; 409 on a conflict.")
  public Response one(InputStream request, @Context HttpHeaders headers) {
    return read(request, headers, Shape.ONE);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes("application/cloudevents-batch+json")
  @Operation(
      operationId = "ingestEventBatch",
      summary = "Up to 10,000 usage events",
      description =
          "204 after the commit; 200 with outcomes when asked for, on conflicts, and where bad"
              + " events went into quarantine. Strict unless the key or Prefer: handling=lenient"
              + " says otherwise: then one bad event refuses all.")
  public Response many(InputStream request, @Context HttpHeaders headers) {
    return read(request, headers, Shape.MANY);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "ingestJson",
      summary = "One usage event or a list of them",
      description =
          "Also the data of one whose attributes are headers (binary content mode), and events of"
              + " Lago's form, which are answered as Lago does.")
  public Response either(InputStream request, @Context HttpHeaders headers) {
    return read(request, headers, Shape.EITHER);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "ingestBinaryEvent",
      summary = "One event whose attributes are headers, with data of any type",
      description = "Data that is not JSON is kept in Base64, as data_base64.")
  public Response binary(InputStream request, @Context HttpHeaders headers) {
    if (!BinaryMode.isMeant(headers)) {
      throw new Refusal(Code.UNSUPPORTED_MEDIA_TYPE, "events are JSON, or have ce- headers");
    }
    return read(request, headers, Shape.EITHER);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes("application/x-ndjson")
  @Operation(
      operationId = "ingestEventStream",
      summary = "Any number of usage events, a line each",
      description =
          "Lenient, committed in chunks; a line is answered for each chunk and one with the sums at"
              + " the end. Safe to send again.")
  @Produces("application/x-ndjson")
  public Response lines(InputStream request, @Context HttpHeaders headers) {
    Intake intake = new Intake(caller.tenant(), caller.apiKey(), caller.ingest().lenient());
    return stream.take(
        intake, new JsonLines(new FileBytes(BodyBytes.unpacked(request, encoding(headers))), body));
  }

  private static String encoding(HttpHeaders headers) {
    return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
  }

  private Response read(InputStream request, HttpHeaders headers, Shape shape) {
    return bytes.read(request, encoding(headers), text -> read(text, headers, shape));
  }

  private Response read(byte[] text, HttpHeaders headers, Shape shape) {
    if (BinaryMode.isMeant(headers)) {
      return take(new Events(List.of(binary(text, headers)), true), headers);
    }
    // Without a media type any of the methods above may have been called.
    Events read = body.read(text, headers.getMediaType() == null ? Shape.EITHER : shape);
    return read.single() && LagoIntake.isMeant(read.values().get(0))
        ? lago.take(read.values().get(0))
        : take(read, headers);
  }

  private Object binary(byte[] data, HttpHeaders headers) {
    if (data.length > EventBody.MAX_EVENT) {
      return EventBody.tooLarge("a CloudEvent in binary content mode");
    }
    return BinaryMode.hasJson(headers)
        ? BinaryMode.event(headers, body.data(data))
        : BinaryMode.event(headers, data);
  }

  private Response take(Events read, HttpHeaders headers) {
    Preferences preferences = Preferences.of(headers.getHeaderString("Prefer"));
    Intake intake =
        new Intake(caller.tenant(), caller.apiKey(), preferences.applyTo(caller.ingest()));
    List<EventOutcome> outcomes = ingest.ingest(intake, read.values());
    boolean conflict = has(outcomes, Outcome.CONFLICT);
    if (read.single() && conflict) {
      throw Refusal.of(
          "/id",
          Code.EVENT_IDENTITY_CONFLICT,
          "another event has this source and id; the first one stays");
    }
    return preferences.representation() || conflict || has(outcomes, Outcome.QUARANTINED)
        ? Response.ok(IngestAnswer.of(outcomes)).build()
        : Response.noContent().build();
  }

  private static boolean has(List<EventOutcome> outcomes, Outcome outcome) {
    return outcomes.stream().anyMatch(event -> event.outcome() == outcome);
  }
}
