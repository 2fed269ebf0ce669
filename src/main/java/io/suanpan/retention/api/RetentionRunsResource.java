package io.suanpan.retention.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.retention.RetentionRun;
import io.suanpan.retention.RetentionRun.State;
import io.suanpan.retention.app.RetentionSchedule;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Archiving what tenants' retention says is due, in the background. */
@Path("/retention-runs")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionRunsResource {
  @Inject RetentionSchedule schedule;
  @Inject Caller caller;

  /**
   * A run.
   *
   * @param archives how many files it has completed so far
   * @param events how many events are in them
   * @param detail what went wrong, if something did
   */
  public record RunView(
      String id,
      State state,
      Instant startedAt,
      String startedBy,
      Instant endedAt,
      int archives,
      long events,
      String detail) {
    static RunView of(RetentionRun run) {
      return new RunView(
          run.id(),
          run.state(),
          run.startedAt(),
          run.startedBy(),
          run.endedAt().orElse(null),
          run.archives(),
          run.events(),
          run.detail().orElse(null));
    }
  }

  /** Runs. */
  public record RetentionRunList(List<RunView> items, @JsonInclude String next) {}

  @POST
  @Operation(
      operationId = "startRetentionRun",
      summary = "Archives what is due, of all tenants",
      description =
          "It does so every night as well. What a stop cut off goes on with the next run.")
  public Response start() {
    RetentionRun run = schedule.start(caller.actor());
    return Response.accepted(RunView.of(run))
        .location(URI.create("retention-runs/" + run.id()))
        .build();
  }

  @GET
  @Operation(operationId = "listRetentionRuns", summary = "The latest 100 runs, the last one first")
  public RetentionRunList list() {
    return new RetentionRunList(schedule.list().stream().map(RunView::of).toList(), null);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRetentionRun", summary = "How far a run has come")
  public RunView get(@PathParam("id") String id) {
    return RunView.of(schedule.get(id));
  }
}
