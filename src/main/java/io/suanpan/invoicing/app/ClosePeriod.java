package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Conservation;
import io.suanpan.invoicing.CorrectionPlan;
import io.suanpan.invoicing.CorrectionPlan.Group;
import io.suanpan.invoicing.CreditBook;
import io.suanpan.invoicing.CreditNotes;
import io.suanpan.invoicing.Extras;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.InvoiceStore.Closed;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.invoicing.app.ComposeInvoice.Composed;
import io.suanpan.invoicing.app.IssueDocument.Issuing;
import io.suanpan.invoicing.app.RestatePeriods.Restatement;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantStore;
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
import java.util.function.Predicate;

/** Closes a tenant's month and issues its invoice, once, in one transaction. */
@ApplicationScoped
public class ClosePeriod {
  @Inject RatePeriod ratePeriod;
  @Inject Closable closable;
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject RestatePeriods restatePeriods;
  @Inject BookCorrections bookCorrections;
  @Inject Fingerprints fingerprints;
  @Inject GatherExtras gatherExtras;
  @Inject ComposeInvoice compose;
  @Inject AllocateUsage allocateUsage;
  @Inject IssueDocument issueDocument;
  @Inject TenantCreditStore credits;
  @Inject CarriedOver carriedOver;
  @Inject Explanations explanations;
  @Inject TenantStore tenants;
  @Inject Clock clock;

  /**
   * Closes the month, or finds that it was closed before. What has changed of earlier months is
   * billed with it, or given back by credit notes.
   *
   * @return its invoice; empty when there was nothing to invoice
   * @throws Refusal when the month has not ended, an earlier one is open, no issuer is set, an
   *     exchange rate or tax identifier is missing, unpriced usage holds it, or the tenant is
   *     erased; nothing is closed then
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<IssuedInvoice> close(Tenant tenant, YearMonth month, String actor) {
    return close(tenant, month, actor, content -> true);
  }

  /**
   * As above, if what would be issued pleases.
   *
   * @param wanted is shown the content, still without number and dates; false leaves the month open
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<IssuedInvoice> close(
      Tenant tenant, YearMonth month, String actor, Predicate<InvoiceContent> wanted) {
    BillingPeriod period = new BillingPeriod(month, tenant.zone());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    invoices.lock(tenant.id());
    for (Closed closed : invoices.closed(tenant.id())) {
      if (closed.period().equals(month)) {
        return closed.number().flatMap(number -> invoices.byNumber(tenant.id(), number));
      }
    }
    refuseErased(tenant);
    closable.refuseTooEarly(tenant, period, now);
    Issuer issuer = issuer();
    List<RatePeriod.Terms> terms = ratePeriod.terms(tenant);
    Restatement restatement = restatePeriods.restate(tenant, terms);
    // Before the usage is read: what comes in between must show as a change later.
    String ratedBy = fingerprints.of(tenant, period, terms);
    RatePeriod.Rated rated =
        ratePeriod.rate(
            terms,
            tenant.id(),
            period,
            restatement.carried(),
            from -> ratePeriod.fx(from, tenant.currency(), period.lastDay()));
    Extras extras = gatherExtras.of(tenant, period, now);
    Composed composed = compose.of(tenant, period, rated, extras, restatement.corrections());
    composed = composed.with(allocateUsage.of(composed.parts(), terms));
    if (composed.isDue()) {
      closable.refuseUnsettled(composed.parts(), issuer);
    }
    if (composed.issuesAnything() && !wanted.test(composed.preview())) {
      return Optional.empty();
    }
    Optional<IssuedInvoice> invoice =
        issueAll(new Issuing(tenant, issuer, actor, now), composed, restatement);
    // Without an invoice nothing is closed: usage that is reported late can still be billed.
    invoice.ifPresent(
        issued -> {
          carriedOver.freeze(tenant, month, rated.bills());
          Optional<String> number = Optional.of(issued.number());
          invoices.close(tenant.id(), new Closed(month, number, Optional.of(ratedBy)), now);
        });
    return invoice;
  }

  private Issuer issuer() {
    return tenants
        .issuer()
        .orElseThrow(() -> new Refusal(Code.ISSUER_MISSING, "set the issuer first"));
  }

  /** Asked anew, under the lock: rated from nothing, all that was billed would be given back. */
  private void refuseErased(Tenant tenant) {
    tenants.byId(tenant.id()).ifPresent(Tenant::requireNotErased);
  }

  /** The credit notes and the invoice, if there is one. */
  private Optional<IssuedInvoice> issueAll(Issuing by, Composed composed, Restatement restatement) {
    giveBack(by, restatement, composed.plan());
    Optional<IssuedInvoice> invoice =
        composed.isDue() ? Optional.of(issue(by, composed, restatement)) : Optional.empty();
    bookCorrections.settle(by.tenant(), restatement);
    return invoice;
  }

  /** Credit notes come before the invoice, which their money then pays. */
  private void giveBack(Issuing by, Restatement restatement, CorrectionPlan plan) {
    for (Group group : plan.asCreditNotes()) {
      IssuedInvoice note =
          issueDocument.issue(
              by, issue -> CreditNotes.corrections(group.invoice(), group.corrections(), issue));
      credits.add(by.tenant().id(), CreditNotes.credit(find.content(note)));
      bookCorrections.book(by.tenant(), restatement, List.of(group), note);
    }
  }

  private IssuedInvoice issue(Issuing by, Composed planned, Restatement restatement) {
    Composed composed = planned.with(gatherExtras.credits(by.tenant().id()));
    IssuedInvoice invoice =
        issueDocument.issue(by, issue -> composed.parts().issued(issue.number(), issue.at()));
    InvoiceContent content = find.content(invoice);
    Conservation.check(composed.parts().bills(), content);
    credits.addUses(by.tenant().id(), CreditBook.uses(content, by.tenant().currency()));
    explanations.keep(by.tenant().id(), content, composed.parts().bills());
    bookCorrections.book(by.tenant(), restatement, composed.plan().onInvoice(), invoice);
    return invoice;
  }
}
