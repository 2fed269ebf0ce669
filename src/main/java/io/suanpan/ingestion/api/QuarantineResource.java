package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.ingestion.QuarantineStore.Entry;
import io.suanpan.ingestion.QuarantineStore.State;
import io.suanpan.ingestion.app.Intake;
import io.suanpan.ingestion.app.ReviewQuarantine;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was sent as an event and cannot be counted as it is. */
@Path("/quarantine")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
  private static final int MAX_LIMIT = 1000;

  @Inject ReviewQuarantine review;
  @Inject Caller caller;

  /** Entries, newest first; next goes into the parameter cursor. */
  public record QuarantineList(List<QuarantineView> items, @JsonInclude String next) {}

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(operationId = "listQuarantine", summary = "What waits, or has waited, in quarantine")
  public QuarantineList list(
      @QueryParam("state") @DefaultValue("open") String state,
      @QueryParam("cursor") Long cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Refusal(Code.UNREADABLE_PARAMETER, "limit is 1 to " + MAX_LIMIT);
    }
    long before = cursor == null ? Long.MAX_VALUE : cursor;
    List<Entry> entries = review.list(caller.tenant(), state(state), before, limit);
    String next =
        entries.size() == limit ? Long.toString(entries.get(entries.size() - 1).id()) : null;
    return new QuarantineList(entries.stream().map(QuarantineView::of).toList(), next);
  }

  @GET
  @Path("/{entry}")
  @RolesAllowed(Roles.READ)
  @Operation(operationId = "getQuarantined", summary = "One of them")
  public QuarantineView get(@PathParam("entry") long id) {
    return QuarantineView.of(review.get(caller.tenant(), id));
  }

  @POST
  @Path("/{entry}/replay")
  @RolesAllowed(Roles.INGEST)
  @Operation(
      operationId = "replayQuarantined",
      summary = "Takes it in as if it had come now",
      description = "422 with what is still wrong; 409 when its wait was over before.")
  public IngestAnswer replay(@PathParam("entry") long id) {
    Intake intake = new Intake(caller.tenant(), caller.apiKey(), caller.ingest());
    return IngestAnswer.of(List.of(review.replay(intake, id, caller.actor())));
  }

  @POST
  @Path("/{entry}/discard")
  @RolesAllowed(Roles.INGEST)
  @Operation(operationId = "discardQuarantined", summary = "It never counts")
  public Response discard(@PathParam("entry") long id) {
    review.discard(caller.tenant(), id, caller.actor());
    return Response.noContent().build();
  }

  private static State state(String word) {
    return Arrays.stream(State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(Code.UNREADABLE_PARAMETER, "state is open, replayed or discarded"));
  }
}
