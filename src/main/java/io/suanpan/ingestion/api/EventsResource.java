package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.api.EventBody.Events;
import io.suanpan.ingestion.api.EventBody.Shape;
import io.suanpan.ingestion.app.FindEvent;
import io.suanpan.ingestion.app.IngestEvents;
import io.suanpan.ingestion.app.IngestEvents.EventOutcome;
import io.suanpan.metering.EventIdentity;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Usage events in, as CloudEvents 1.0 in JSON format; and out again by their identity. */
@Path("/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  @Inject EventBody events;
  @Inject IngestEvents ingest;
  @Inject FindEvent find;
  @Inject Caller caller;

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes("application/cloudevents+json")
  @Operation(
      operationId = "ingestEvent",
      summary = "One usage event",
      description = "204 after the commit, also for an event that is known; 409 on a conflict.")
  public Response one(
      InputStream body,
      @HeaderParam("Content-Encoding") String encoding,
      @HeaderParam("Prefer") String prefer) {
    return take(events.read(body, encoding, Shape.ONE), prefer);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes("application/cloudevents-batch+json")
  @Operation(
      operationId = "ingestEventBatch",
      summary = "Up to 10,000 usage events, all or none",
      description = "204 after the commit; 200 with outcomes when asked for or on conflicts.")
  public Response many(
      InputStream body,
      @HeaderParam("Content-Encoding") String encoding,
      @HeaderParam("Prefer") String prefer) {
    return take(events.read(body, encoding, Shape.MANY), prefer);
  }

  @POST
  @RolesAllowed(Roles.INGEST)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "ingestJson", summary = "One usage event or a list of them")
  public Response either(
      InputStream body,
      @HeaderParam("Content-Encoding") String encoding,
      @HeaderParam("Prefer") String prefer) {
    return take(events.read(body, encoding, Shape.EITHER), prefer);
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(operationId = "findEvent", summary = "The event of a source and id")
  public EventList find(@QueryParam("source") String source, @QueryParam("id") String id) {
    if (source == null || id == null) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "source and id are required");
    }
    List<EventView> items =
        find.find(caller.tenant(), new EventIdentity(source, id)).stream()
            .map(EventView::of)
            .toList();
    return new EventList(items, null);
  }

  private Response take(Events read, String prefer) {
    List<EventOutcome> outcomes = ingest.ingest(caller.tenant(), read.values(), events::text);
    boolean conflict = outcomes.stream().anyMatch(o -> o.outcome() == Outcome.CONFLICT);
    if (read.single() && conflict) {
      throw Refusal.of(
          "/id",
          Code.EVENT_IDENTITY_CONFLICT,
          "another event has this source and id; the first one stays");
    }
    boolean asked = prefer != null && prefer.contains("return=representation");
    return asked || conflict
        ? Response.ok(IngestAnswer.of(outcomes)).build()
        : Response.noContent().build();
  }

  /** A list of events. */
  public record EventList(List<EventView> items, @JsonInclude String next) {}
}
