package io.suanpan.console.billing;

import io.suanpan.console.Attempt;
import io.suanpan.console.OnceARequest;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.app.Drafts;
import io.suanpan.tenancy.TenantRules;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** A draft with all that the invoice would say, to be approved or rejected. */
@Named
@ViewScoped
public class DraftPage implements Serializable {
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;
  @Inject Drafts drafts;
  @Inject WaitingDrafts waiting;
  @Inject DraftRows rows;
  @Inject InvoiceViews views;
  @Inject OnceARequest once;

  private String id;

  @Pattern(regexp = TenantRules.READABLE)
  private String reason;

  public void load() {
    draft();
  }

  private Draft draft() {
    visitor.require(Permission.SEE_ALL);
    return once.get(Draft.class, () -> drafts.get(id));
  }

  public DraftRow getRow() {
    return rows.of(draft());
  }

  public InvoiceView getView() {
    return once.get(InvoiceView.class, () -> views.ofDraft(draft()));
  }

  /** DRAFT, ISSUED, REJECTED or SUPERSEDED. */
  public String getState() {
    return draft().state().name();
  }

  public boolean isWaiting() {
    return draft().state() == Draft.State.DRAFT;
  }

  public String getRunLink() {
    return RunRows.link(draft().run());
  }

  public String approve() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          attempt.done("draft.approved", waiting.approve(id, visitor.user().actor()));
          return redirect.to(getRunLink());
        });
  }

  public String reject() {
    return attempt.at(
        () -> {
          visitor.require(Permission.KEEP_BILLING);
          Draft rejected = drafts.reject(id, reason, visitor.user().actor());
          attempt.done("draft.rejected");
          return redirect.to(RunRows.link(rejected.run()));
        });
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
