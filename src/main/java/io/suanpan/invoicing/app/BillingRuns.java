package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunStore;
import io.suanpan.invoicing.BillingRunStore.Item;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of billing runs; each step is committed at once, so that it outlives a crash. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class BillingRuns {
  @Inject BillingRunStore store;
  @Inject Clock clock;

  public Run start(YearMonth period, Mode mode, List<TenantId> tenants, String actor) {
    Run run =
        new Run(
            "run-" + UUID.randomUUID(),
            period,
            mode,
            RunState.RUNNING,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    store.start(run, actor, tenants);
    return run;
  }

  /**
   * @throws Refusal when there is none of that id
   */
  public Run get(String id) {
    return store.find(id).orElseThrow(() -> Refusal.notFound("billing run " + id));
  }

  public List<Item> items(String run) {
    return store.items(run);
  }

  public void update(String run, Item item) {
    store.update(run, item);
  }

  public void end(String run, Instant at) {
    store.end(run, at);
  }

  public List<Run> running() {
    return store.running();
  }
}
