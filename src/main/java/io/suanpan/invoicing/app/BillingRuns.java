package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore;
import io.suanpan.invoicing.BillingRunItemStore.Item;
import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunItemStore.Listed;
import io.suanpan.invoicing.BillingRunItemStore.Share;
import io.suanpan.invoicing.BillingRunStore;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Pace;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
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
  @Inject BillingRunStore runs;
  @Inject BillingRunItemStore items;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * A run that somebody wants.
   *
   * @param draftsOf the run whose drafts are approved, if they are
   */
  public record Order(
      YearMonth period, Mode mode, Optional<String> draftsOf, List<TenantId> tenants) {}

  /** Writes the run down; a node takes it up from there. */
  public Run start(Order order, String actor) {
    Run run =
        new Run(
            "run-" + UUID.randomUUID(),
            order.period(),
            order.mode(),
            order.draftsOf(),
            RunState.RUNNING,
            actor,
            now(),
            Optional.empty(),
            Optional.empty());
    runs.add(run);
    items.add(run.id(), order.tenants());
    audit.write(
        Optional.empty(),
        actor,
        "start-billing-run",
        run.id()
            + " "
            + run.mode()
            + " "
            + run.period()
            + ", "
            + order.tenants().size()
            + " tenants"
            + run.draftsOf().map(of -> ", drafts of " + of).orElse(""));
    return run;
  }

  /**
   * @throws Refusal when there is none of that id
   */
  public Run get(String id) {
    return runs.find(id).orElseThrow(() -> Refusal.notFound("billing run " + id));
  }

  /** Newest first, after the given one. */
  public List<Run> list(Optional<String> before, int limit) {
    before.ifPresent(this::get);
    return runs.list(before, limit);
  }

  /** How far a run has come, counted by the database. */
  public RunProgress progress(String id) {
    return new RunProgress(get(id), items.counts(id));
  }

  public List<Listed> items(String run, ItemState state, String afterCode, int limit) {
    return items.list(run, state, afterCode, limit);
  }

  /** The oldest run that works or waits to. */
  public Optional<Run> next() {
    return runs.next();
  }

  /** This node works on it from now on. */
  public void take(Run run) {
    runs.take(run.id(), new Pace(now(), new RunProgress(run, items.counts(run.id())).worked()));
  }

  public List<TenantId> pending(String run, Share share, Optional<TenantId> after, int limit) {
    return items.pending(run, share, after, limit);
  }

  public void note(Run run, List<Item> worked) {
    items.note(run.id(), worked);
    for (Item item : worked) {
      if (item.state() == ItemState.PARKED || item.state() == ItemState.FAILED) {
        String action = item.state() == ItemState.PARKED ? "park-tenant" : "fail-tenant";
        String detail = run.period() + ": " + item.reason().orElse("");
        audit.write(Optional.of(item.tenant()), actor(run), action, detail);
      }
    }
  }

  /** Ends a run that has nothing pending any more, and answers whether it did. */
  public boolean finish(Run run) {
    RunProgress progress = new RunProgress(run, items.counts(run.id()));
    boolean ended = progress.remaining() == 0 && runs.end(run.id(), RunState.DONE, now());
    if (ended) {
      audit.write(
          Optional.empty(), run.startedBy(), "end-billing-run", run.id() + ": " + progress.text());
    }
    return ended;
  }

  /** Tenants that are being closed at the moment are closed; the others stay open. */
  public RunProgress stop(String id, Optional<String> reason, String actor) {
    Run run = get(id);
    if (runs.end(run.id(), RunState.STOPPED, now())) {
      audit.write(
          Optional.empty(),
          actor,
          "stop-billing-run",
          id + reason.map(why -> ": " + why).orElse(""));
    }
    return progress(id);
  }

  /** In whose name a run acts. */
  static String actor(Run run) {
    return run.startedBy() + " by " + run.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
