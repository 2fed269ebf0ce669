package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CreditNotes;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.InvoiceStore.Closed;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.PaymentStore;
import io.suanpan.invoicing.RestatementStore;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.invoicing.TenantCreditStore.Use;
import io.suanpan.invoicing.app.IssueDocument.Issuing;
import io.suanpan.money.Money;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Voids an invoice: a credit note gives all of it back, and its month is open again as if it had
 * never been closed. Only the last closed month can be: what it left of grants, tiers and credits
 * has been used by nobody yet.
 */
@ApplicationScoped
public class VoidInvoice {
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject IssueDocument issueDocument;
  @Inject CarriedOver carriedOver;
  @Inject RestatementStore restatements;
  @Inject TenantCreditStore credits;
  @Inject PaymentStore payments;
  @Inject TenantStore tenants;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @return the credit note
   * @throws Refusal when the document is no invoice, has been voided, or is not of the last closed
   *     month
   */
  @Transactional
  public IssuedInvoice voidInvoice(Tenant tenant, String number, String reason, String actor) {
    invoices.lock(tenant.id());
    IssuedInvoice invoice = find.get(tenant, number);
    refuse(tenant, invoice);
    Issuer issuer =
        tenants
            .issuer()
            .orElseThrow(() -> new Refusal(Code.ISSUER_MISSING, "set the issuer first"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    InvoiceContent content = find.content(invoice);
    IssuedInvoice note =
        issueDocument.issue(
            new Issuing(tenant, issuer, actor, now),
            issue -> CreditNotes.whole(content, reason, issue));
    invoices.changeState(tenant.id(), number, InvoiceState.VOIDED, now);
    giveCreditsBack(tenant.id(), number, note.number());
    keepReceived(tenant.id(), content, now);
    open(tenant, invoice);
    audit.write(
        Optional.of(tenant.id()),
        actor,
        "void-invoice",
        number + " by " + note.number() + ": " + reason);
    return note;
  }

  private void refuse(Tenant tenant, IssuedInvoice invoice) {
    if (invoice.kind() == Kind.CREDIT_NOTE || invoice.state() == InvoiceState.VOIDED) {
      throw new Refusal(
          Code.INVOICE_NOT_VOIDABLE,
          invoice.number() + " is a credit note or has been voided before");
    }
    if (restatements.newest(tenant.id()).containsKey(invoice.period())) {
      throw new Refusal(
          Code.INVOICE_NOT_VOIDABLE,
          invoice.number() + " has been corrected by a credit note already");
    }
    List<Closed> closed = invoices.closed(tenant.id());
    YearMonth last = closed.get(closed.size() - 1).period();
    if (!last.equals(invoice.period())) {
      throw new Refusal(
          Code.INVOICE_NOT_VOIDABLE,
          "%s is of %s, and %s has been closed since: the next invoice corrects what has changed"
              .formatted(invoice.number(), invoice.period(), last));
    }
  }

  private void giveCreditsBack(TenantId tenant, String number, String creditNote) {
    List<Use> back =
        credits.uses(tenant).stream()
            .filter(use -> use.number().equals(number))
            .map(use -> new Use(use.credit(), creditNote, negated(use.amount())))
            .toList();
    credits.addUses(tenant, back);
  }

  private static Money negated(Money amount) {
    return Money.zero(amount.currency()).minus(amount);
  }

  /** What was received stays the tenant's money. What was too much has become a credit before. */
  private void keepReceived(TenantId tenant, InvoiceContent invoice, Instant now) {
    Money payable = new Money(invoice.payable(), Currency.getInstance(invoice.currency()));
    Money received =
        payments.of(tenant, invoice.number()).stream()
            .map(Payment::amount)
            .reduce(Money.zero(payable.currency()), Money::plus)
            .min(payable);
    if (received.signum() > 0) {
      credits.add(tenant, CreditNotes.received(invoice, received, now));
    }
  }

  /** Corrections that it booked are to be booked again. */
  private void open(Tenant tenant, IssuedInvoice invoice) {
    for (YearMonth corrected : restatements.remove(tenant.id(), invoice.number())) {
      invoices.rated(tenant.id(), corrected, Optional.empty());
    }
    invoices.reopen(tenant.id(), invoice.period());
    carriedOver.thaw(tenant, invoice.period());
  }
}
