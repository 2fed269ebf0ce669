package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.app.BillingRuns.Order;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts billing runs; they work in the background. */
@ApplicationScoped
public class StartBillingRun {
  private static final int PAGE = 500;

  @Inject BillingRuns runs;
  @Inject BillingRunQueue queue;
  @Inject Drafts drafts;
  @Inject ManageTenants tenants;

  /** Which drafts of a run are approved. */
  public enum Approval {
    /** All that wait for review. */
    ALL,
    /** Those of them that nobody need look at. */
    WITHOUT_WARNINGS
  }

  /**
   * @param codes whom; all tenants that are not erased if empty
   * @throws Refusal when one of them does not exist
   */
  public Run start(YearMonth period, Mode mode, Optional<List<String>> codes, String actor) {
    List<TenantId> whom =
        codes
            .map(named -> named.stream().map(tenants::get).map(Tenant::id).distinct().toList())
            .orElseGet(this::all);
    return started(new Order(period, mode, Optional.empty(), whom), actor);
  }

  /**
   * Issues drafts of a run, by a run of its own.
   *
   * @throws Refusal when there is no such run
   */
  public Run approve(String id, Approval which, String actor) {
    Run run = runs.get(id);
    List<TenantId> whom =
        which == Approval.ALL ? drafts.waitingTenants(id) : drafts.waitingUnwarned(id);
    return started(new Order(run.period(), Mode.APPROVE, Optional.of(id), whom), actor);
  }

  private Run started(Order order, String actor) {
    Run run = runs.start(order, actor);
    queue.nudge();
    return run;
  }

  private List<TenantId> all() {
    List<TenantId> all = new ArrayList<>();
    List<Tenant> page = tenants.list("", PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(t -> !t.state().isErased()).map(Tenant::id).forEach(all::add);
      page = tenants.list(page.get(page.size() - 1).code(), PAGE);
    }
    return all;
  }
}
