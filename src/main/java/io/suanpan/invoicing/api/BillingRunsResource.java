package io.suanpan.invoicing.api;

import io.suanpan.invoicing.BillingRunStore.Item;
import io.suanpan.invoicing.BillingRunStore.ItemState;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.app.BillingRunQueue;
import io.suanpan.invoicing.app.BillingRuns;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Closing a month for many tenants, in the background. */
@Path("/billing-runs")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class BillingRunsResource {
  private static final int PAGE = 500;

  @Inject BillingRuns runs;
  @Inject BillingRunQueue queue;
  @Inject ManageTenants tenants;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * A run to be started.
   *
   * @param period the month
   * @param tenants whom; all unless given
   * @param dryRun whether only to compute
   * @param issue whether invoices are issued; drafts for review are not there yet
   */
  public record RunBody(
      @NotNull YearMonth period, List<String> tenants, Boolean dryRun, Boolean issue) {}

  /** The run that was started. */
  public record Started(String id) {}

  @POST
  @Operation(
      operationId = "startBillingRun",
      summary = "Closes a month",
      description = "A month that is closed already stays as it is: no invoice is issued twice.")
  public Response start(@Valid @NotNull RunBody body) {
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    if (!dryRun && Boolean.FALSE.equals(body.issue())) {
      throw Refusal.of(
          "/issue", Code.INVALID_VALUE, "drafts are not kept: use dryRun to only compute");
    }
    Run run =
        runs.start(body.period(), dryRun ? Mode.DRY_RUN : Mode.ISSUE, whom(body), caller.actor());
    queue.add(run);
    return Response.accepted(new Started(run.id()))
        .location(URI.create("billing-runs/" + run.id()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getBillingRun", summary = "How far a run has come")
  public BillingRunView get(@PathParam("id") String id) {
    Run run = runs.get(id);
    List<Item> items = runs.items(id);
    return BillingRunView.of(
        run, items, item -> tenants.find(item).map(Tenant::code).orElse("?"), clock.instant());
  }

  private List<TenantId> whom(RunBody body) {
    if (body.tenants() != null) {
      return body.tenants().stream().map(tenants::get).map(Tenant::id).distinct().toList();
    }
    List<TenantId> all = new ArrayList<>();
    List<Tenant> page = tenants.list("", PAGE);
    while (!page.isEmpty()) {
      page.forEach(tenant -> all.add(tenant.id()));
      page = tenants.list(page.get(page.size() - 1).code(), PAGE);
    }
    return all;
  }

  static long count(List<Item> items, ItemState state) {
    return items.stream().filter(item -> item.state() == state).count();
  }
}
