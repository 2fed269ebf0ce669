package io.suanpan.invoicing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunItemStore.Listed;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.app.BillingRuns;
import io.suanpan.invoicing.app.StartBillingRun;
import io.suanpan.invoicing.app.StartBillingRun.Approval;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closing a month for many tenants, in the background. */
@Path("/billing-runs")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class BillingRunsResource {
  private static final int PAGE = 500;

  @Inject BillingRuns runs;
  @Inject StartBillingRun start;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * A run to be started.
   *
   * @param period the month
   * @param tenants whom; all unless given
   * @param dryRun whether only to compute
   * @param issue whether invoices are issued; else drafts are kept for review
   */
  @Schema(
      example =
          """
          {"period":"2024-07","tenants":["kranich","lingxi"],"issue":false}
          """)
  public record RunBody(
      @NotNull YearMonth period, List<String> tenants, Boolean dryRun, Boolean issue) {
    Mode mode() {
      if (Boolean.TRUE.equals(dryRun)) {
        return Mode.DRY_RUN;
      }
      return Boolean.FALSE.equals(issue) ? Mode.DRAFT : Mode.ISSUE;
    }
  }

  /** Why. */
  @Schema(example = "{\"reason\":\"Prices of August have to be corrected first.\"}")
  public record StopBody(@Size(min = 1, max = 500) String reason) {}

  /** The run that was started. */
  public record Started(String id) {}

  /** Runs, newest first; next goes into the parameter cursor. */
  public record RunList(List<BillingRunView> items, @JsonInclude String next) {}

  /** Tenants of a run; next goes into the parameter cursor. */
  public record ItemList(List<BillingRunView.ItemView> items, @JsonInclude String next) {}

  @POST
  @Operation(
      operationId = "startBillingRun",
      summary = "Closes a month",
      description = "A month that is closed already stays as it is: no invoice is issued twice.")
  public Response start(@Valid @NotNull RunBody body) {
    return started(
        start.start(
            body.period(), body.mode(), Optional.ofNullable(body.tenants()), caller.actor()));
  }

  @GET
  @Operation(operationId = "listBillingRuns", summary = "Runs, newest first")
  public RunList list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") String limit) {
    Paging page = Paging.of(limit, 100);
    List<Run> found = runs.list(Optional.ofNullable(cursor), page.limit());
    return new RunList(
        found.stream().map(run -> view(run.id())).toList(), page.next(found, Run::id));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getBillingRun",
      summary = "How far a run has come",
      description = "With the first hundred of its parked tenants and invoices.")
  public BillingRunView get(@PathParam("id") String id) {
    return view(id)
        .with(
            runs.items(id, ItemState.PARKED, "", BillingRunView.SHOWN),
            runs.items(id, ItemState.DONE, "", BillingRunView.SHOWN));
  }

  @GET
  @Path("/{id}/items")
  @Operation(operationId = "listBillingRunItems", summary = "The tenants of a run in one state")
  public ItemList items(
      @PathParam("id") String id,
      @QueryParam("state") @DefaultValue("PARKED") String state,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    runs.get(id);
    Paging page = Paging.of(limit, PAGE);
    List<Listed> found =
        runs.items(id, Paging.word("state", state, ItemState.class), cursor, page.limit());
    return new ItemList(
        found.stream().map(BillingRunView.ItemView::of).toList(), page.next(found, Listed::code));
  }

  @POST
  @Path("/{id}/stop")
  @Operation(
      operationId = "stopBillingRun",
      summary = "Ends a run early",
      description = "What is closed stays closed; a run that has ended stays as it is.")
  public BillingRunView stop(@PathParam("id") String id, @Valid StopBody body) {
    Optional<String> reason = Optional.ofNullable(body).map(StopBody::reason);
    return BillingRunView.of(runs.stop(id, reason, caller.actor()), clock.instant());
  }

  @POST
  @Path("/{id}/approve")
  @Operation(
      operationId = "approveBillingRun",
      summary = "Issues all drafts of a run that wait for review",
      description =
          "In the background, by a run of its own. A tenant whose numbers have changed is parked"
              + " there with DRAFT_STALE.")
  public Response approve(@PathParam("id") String id) {
    return started(start.approve(id, Approval.ALL, caller.actor()));
  }

  private static Response started(Run run) {
    return Response.accepted(new Started(run.id()))
        .location(URI.create("billing-runs/" + run.id()))
        .build();
  }

  private BillingRunView view(String id) {
    return BillingRunView.of(runs.progress(id), clock.instant());
  }
}
