package io.suanpan.console.billing;

import io.suanpan.console.Attempt;
import io.suanpan.console.OnceARequest;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunItemStore.Listed;
import io.suanpan.invoicing.app.BillingRuns;
import io.suanpan.invoicing.app.RunProgress;
import io.suanpan.invoicing.app.StartBillingRun;
import io.suanpan.invoicing.app.StartBillingRun.Approval;
import io.suanpan.problem.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a billing run has come, and what became of its tenants. */
@Named
@ViewScoped
public class RunPage implements Serializable {
  private static final int PAGE = 25;

  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject BillingRuns runs;
  @Inject StartBillingRun start;
  @Inject RunRows rows;
  @Inject OutcomeRows outcomes;
  @Inject WaitingDrafts drafts;
  @Inject OnceARequest once;

  private String id;
  private String list;
  private String after = "";

  /** A page of tenants. */
  private record Outcomes(List<OutcomeRow> rows, String next) {}

  public void load() {
    getRun();
  }

  private RunProgress progress() {
    visitor.require(Permission.SEE_ALL);
    return once.get(RunProgress.class, () -> runs.progress(id == null ? "" : id));
  }

  public RunRow getRun() {
    return rows.of(progress());
  }

  /** The state whose tenants are listed: what needs somebody first, unless another is asked for. */
  public String getShown() {
    return Stream.of(ItemState.values())
        .map(ItemState::name)
        .filter(state -> state.equals(list))
        .findFirst()
        .orElseGet(
            () ->
                Stream.of(ItemState.PARKED, ItemState.FAILED)
                    .filter(state -> progress().count(state) > 0)
                    .findFirst()
                    .orElse(ItemState.DONE)
                    .name());
  }

  private Outcomes outcomes() {
    return once.get(
        Outcomes.class,
        () -> {
          visitor.require(Permission.SEE_ALL);
          List<Listed> found = runs.items(id, ItemState.valueOf(getShown()), after, PAGE);
          return new Outcomes(
              found.stream().map(outcomes::of).toList(),
              found.size() < PAGE ? "" : found.get(PAGE - 1).code());
        });
  }

  public List<OutcomeRow> getOutcomes() {
    return outcomes().rows();
  }

  /** Where the next page of tenants begins; empty on the last one. */
  public String getNext() {
    return outcomes().next();
  }

  /** Its drafts that wait for review, the first ones; with each that is decided others follow. */
  public List<DraftRow> getDrafts() {
    visitor.require(Permission.SEE_ALL);
    return once.get(WaitingDrafts.Waiting.class, () -> drafts.of(id)).rows();
  }

  /** How many drafts wait, and how many of them without a warning. */
  public WaitingDrafts.Waiting getWaiting() {
    visitor.require(Permission.SEE_ALL);
    return once.get(WaitingDrafts.Waiting.class, () -> drafts.of(id));
  }

  public String stop() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          runs.stop(id, Optional.empty(), visitor.user().actor());
          attempt.done("run.stopped");
          return redirect.here();
        });
  }

  /** Issues one draft if its numbers are still those that are shown. */
  public String approve(String draft) {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          attempt.done("draft.approved", drafts.approve(draft, visitor.user().actor()));
          return redirect.here();
        });
  }

  /**
   * By a run of its own.
   *
   * @throws Refusal when the run is gone
   */
  public String approveUnwarned() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          String run = start.approve(id, Approval.WITHOUT_WARNINGS, visitor.user().actor()).id();
          return redirect.to(RunRows.link(run));
        });
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** As the URL says; null where it says nothing. */
  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after == null ? "" : after;
  }
}
