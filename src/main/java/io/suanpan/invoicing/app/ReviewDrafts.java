package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore.Item;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Makes drafts and issues them. Both are a close that is looked at before it is done. */
@ApplicationScoped
public class ReviewDrafts {
  @Inject ClosePeriod closePeriod;
  @Inject Drafts drafts;
  @Inject FindInvoices find;
  @Inject ManageTenants tenants;

  /** What is done with numbers that are not those of the draft any more. */
  public enum Changes {
    REFUSED,
    ACCEPTED
  }

  /**
   * Keeps what a close would issue, checked as a close is.
   *
   * @throws Refusal when the month cannot be closed
   */
  Item draft(Run run, Tenant tenant) {
    AtomicReference<InvoiceContent> computed = new AtomicReference<>();
    Optional<IssuedInvoice> closed =
        closePeriod.close(
            tenant,
            run.period(),
            BillingRuns.actor(run),
            content -> {
              computed.set(content);
              return false;
            });
    if (closed.isPresent()) {
      return RunBilling.issued(closed.get());
    }
    if (computed.get() == null) {
      return Item.nothing(tenant.id());
    }
    Draft draft = drafts.keep(run, tenant, computed.get());
    return Item.done(tenant.id(), Optional.of(draft.id()), draft.currency(), draft.total());
  }

  /** Issues the draft that the run under review made for the tenant. */
  Item approve(Run run, Tenant tenant) {
    Draft draft = drafts.of(run.draftsOf().orElseThrow(), tenant.id()).orElseThrow();
    if (draft.state() != Draft.State.ISSUED) {
      Drafts.requireWaiting(draft);
    }
    return RunBilling.issued(issue(draft, tenant, Changes.REFUSED, BillingRuns.actor(run)));
  }

  /**
   * Issues a draft.
   *
   * @throws Refusal when it does not wait for review, when its month cannot be closed, or when the
   *     numbers are others now; then the draft has the new ones
   */
  public IssuedInvoice approve(String id, Changes changes, String actor) {
    Draft draft = drafts.get(id);
    Drafts.requireWaiting(draft);
    return issue(draft, tenants.find(draft.tenant()).orElseThrow(), changes, actor);
  }

  private IssuedInvoice issue(Draft draft, Tenant tenant, Changes changes, String actor) {
    AtomicReference<InvoiceContent> computed = new AtomicReference<>();
    Optional<IssuedInvoice> invoice =
        closePeriod.close(
            tenant,
            draft.period(),
            actor,
            content -> {
              computed.set(content);
              return changes == Changes.ACCEPTED || find.text(content).equals(draft.content());
            });
    if (invoice.isEmpty()) {
      throw stale(draft, tenant, Optional.ofNullable(computed.get()), actor);
    }
    drafts.issued(draft, invoice.get().number(), actor);
    return invoice.get();
  }

  private Refusal stale(
      Draft draft, Tenant tenant, Optional<InvoiceContent> computed, String actor) {
    if (computed.isEmpty()) {
      return new Refusal(Code.DRAFT_STALE, "there is nothing to invoice any more");
    }
    Draft renewed = drafts.renew(draft, tenant, computed.get(), actor);
    return new Refusal(
        Code.DRAFT_STALE,
        "computed anew: %s was %s %s, is %s %s; review draft %s again"
            .formatted(
                draft.period(),
                draft.total(),
                draft.currency(),
                renewed.total(),
                renewed.currency(),
                draft.id()));
  }
}
