package io.suanpan.console.billing;

import io.suanpan.console.Attempt;
import io.suanpan.console.OnceARequest;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.app.BillingRuns;
import io.suanpan.invoicing.app.StartBillingRun;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Billing runs, newest first, and the start of one. */
@Named
@ViewScoped
public class RunsPage implements Serializable {
  private static final int PAGE = 20;
  private static final Map<String, String> FIELDS = Map.of("/tenants", "run:whom");

  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject Words words;
  @Inject BillingRuns runs;
  @Inject StartBillingRun start;
  @Inject RunRows rows;
  @Inject OnceARequest once;

  private String before;
  private final RunForm form = new RunForm();

  /** Some runs, read once for a page. */
  private record Listed(List<RunRow> rows, String older) {}

  public void load() {
    visitor.require(Permission.SEE_ALL);
  }

  private Listed listed() {
    return once.get(
        Listed.class,
        () -> {
          visitor.require(Permission.SEE_ALL);
          List<Run> found = runs.list(Optional.ofNullable(before), PAGE);
          String older = found.size() < PAGE ? "" : found.get(PAGE - 1).id();
          return new Listed(
              found.stream().map(run -> rows.of(runs.progress(run.id()))).toList(), older);
        });
  }

  public List<RunRow> getRows() {
    return listed().rows();
  }

  /** Where the next page begins; empty on the last one. */
  public String getOlder() {
    return listed().older();
  }

  public String begin() {
    return attempt.at(
        FIELDS,
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          return redirect.to(RunRows.link(started().id()));
        });
  }

  private Run started() {
    try {
      return start.start(form.period(), form.getMode(), form.codes(), visitor.user().actor());
    } catch (Refusal refusal) {
      // A tenant that is not there is something to mend on the form.
      throw refusal.code() == Code.NOT_FOUND
          ? Refusal.of("/tenants", Code.UNKNOWN_TENANT, refusal.getMessage())
          : refusal;
    }
  }

  /** What a run can be for; the drafts of one are approved on its own page. */
  public List<SelectItem> getModes() {
    return Stream.of(Mode.DRAFT, Mode.ISSUE, Mode.DRY_RUN)
        .map(mode -> new SelectItem(mode, words.get("run.mode.long." + mode)))
        .toList();
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before == null || before.isEmpty() ? null : before;
  }

  public RunForm getForm() {
    return form;
  }
}
