package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.ingestion.EventFilter;
import io.suanpan.ingestion.EventTime;
import io.suanpan.ingestion.IngestedEventQuery;
import io.suanpan.ingestion.UsageEventStore.Page;
import io.suanpan.ingestion.app.FindEvents;
import io.suanpan.metering.EventIdentity;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Events out again: one by its identity, or many by what they say. */
@Path("/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventListResource {
  private static final int USUAL_LIMIT = 100;
  private static final int MAX_LIMIT = 1000;

  @Inject FindEvents find;
  @Inject IngestedEvents ingested;
  @Inject Caller caller;

  @QueryParam("source")
  String source;

  @QueryParam("id")
  String id;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("vendor")
  String vendor;

  @QueryParam("model")
  String model;

  @QueryParam("subject")
  String subject;

  @QueryParam("cursor")
  Long cursor;

  @QueryParam("limit")
  Integer limit;

  /**
   * A list of events.
   *
   * @param next where to go on, by the parameter cursor; a page may be short and still have one
   */
  public record EventList(List<EventView> items, @JsonInclude String next) {}

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "findEvents",
      summary = "The event of a source and id, or events by time, vendor, model and subject",
      description =
          "Latest arrival first. At most 100,000 are looked at for a page, so a page may hold fewer"
              + " than asked for, or none, and still name a next one. Asked as OpenMeter's clients"
              + " do (clientId, customerId, ingestedAtFrom, ingestedAtTo, id without source, or"
              + " nothing but limit and subject), it answers as OpenMeter does.")
  @APIResponseSchema(EventList.class)
  public Response events(@Context UriInfo uri) {
    Map<String, List<String>> parameters = uri.getQueryParameters();
    return Response.ok(
            IngestedEventQuery.isMeant(parameters.keySet()) ? ingested.list(parameters) : find())
        .build();
  }

  private EventList find() {
    if (source == null && id == null) {
      Page page = find.list(caller.tenant(), filter(), cursor(), limit());
      return new EventList(
          page.events().stream().map(EventView::of).toList(),
          page.next().isPresent() ? Long.toString(page.next().getAsLong()) : null);
    }
    if (source == null || id == null) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "source and id go together");
    }
    return new EventList(
        find.find(caller.tenant(), new EventIdentity(source, id)).stream()
            .map(EventView::of)
            .toList(),
        null);
  }

  private EventFilter filter() {
    return new EventFilter(
        time("from", from),
        time("to", to),
        Optional.ofNullable(vendor),
        Optional.ofNullable(model),
        Optional.ofNullable(subject));
  }

  private static Optional<Instant> time(String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<Instant> time = EventTime.parse(text);
    if (time.isEmpty()) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, name + " must be an RFC 3339 time");
    }
    return time;
  }

  private long cursor() {
    return cursor == null ? Long.MAX_VALUE : cursor;
  }

  private int limit() {
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "limit is 1 to " + MAX_LIMIT);
    }
    return limit == null ? USUAL_LIMIT : limit;
  }
}
