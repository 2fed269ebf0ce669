package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CreditBook;
import io.suanpan.invoicing.CreditNotes;
import io.suanpan.invoicing.Extras;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Preceding;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.OperatorFee;
import io.suanpan.invoicing.OperatorFeeStore;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Finds what stands on an invoice besides the vendors' sections. */
@ApplicationScoped
class GatherExtras {
  @Inject OperatorFeeStore fees;
  @Inject TenantCreditStore credits;
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;

  /**
   * @param at by when money must have been received
   */
  Extras of(Tenant tenant, BillingPeriod period, Instant at) {
    return new Extras(
        fees(tenant.id(), period.month()),
        List.of(),
        credits(tenant.id()),
        at,
        replaced(tenant.id(), period.month()));
  }

  List<OperatorFee> fees(TenantId tenant, YearMonth month) {
    return fees.of(tenant).stream().filter(fee -> fee.holdsIn(month)).toList();
  }

  CreditBook credits(TenantId tenant) {
    return CreditBook.of(credits.of(tenant), credits.uses(tenant));
  }

  private Optional<Preceding> replaced(TenantId tenant, YearMonth month) {
    List<IssuedInvoice> ofMonth = invoices.of(tenant, month);
    return ofMonth.stream()
        .filter(invoice -> invoice.state() == InvoiceState.VOIDED)
        .reduce((earlier, later) -> later)
        .map(voided -> CreditNotes.of(find.content(voided), reason(voided, ofMonth)));
  }

  /** The credit note says why. */
  private String reason(IssuedInvoice voided, List<IssuedInvoice> ofMonth) {
    return ofMonth.stream()
        .filter(document -> document.kind() == Kind.CREDIT_NOTE)
        .map(find::content)
        .filter(note -> note.preceding().number().equals(voided.number()))
        .reduce((earlier, later) -> later)
        .map(note -> note.preceding().reason())
        .orElse(null);
  }
}
