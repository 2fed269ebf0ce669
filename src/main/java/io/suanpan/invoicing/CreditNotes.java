package io.suanpan.invoicing;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Preceding;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Contents of credit notes. Their amounts are positive: they are what is given back. */
public final class CreditNotes {
  private CreditNotes() {}

  /** Number and instant of issue; a preview has no number. */
  public record Issue(String number, Instant at) {}

  /** How a document speaks of an invoice. */
  public static Preceding of(InvoiceContent invoice, String reason) {
    return new Preceding(
        invoice.number(), LocalDate.ofInstant(invoice.issuedAt(), invoice.timeZone()), reason);
  }

  /** Gives a whole invoice back: it says the same. */
  public static InvoiceContent whole(InvoiceContent invoice, String reason, Issue issue) {
    return new InvoiceContent(
        Kind.CREDIT_NOTE,
        of(invoice, reason),
        invoice.references(),
        issue.number(),
        invoice.tenant(),
        invoice.period(),
        invoice.periodStart(),
        invoice.periodEnd(),
        invoice.timeZone(),
        issue.at(),
        LocalDate.ofInstant(issue.at(), invoice.timeZone()),
        invoice.currency(),
        invoice.language(),
        invoice.issuer(),
        invoice.recipient(),
        invoice.sections(),
        invoice.fees(),
        invoice.corrections(),
        invoice.promotions(),
        invoice.taxRate(),
        invoice.tax(),
        invoice.net(),
        invoice.total(),
        invoice.prepayments(),
        invoice.paidInAdvance(),
        invoice.payable(),
        invoice.saved(),
        invoice.unpriced(),
        invoice.afterEndOfService(),
        invoice.balances(),
        invoice.attachment());
  }

  /**
   * Gives corrections of an invoice back that no other invoice could take up.
   *
   * @param invoice the corrected one
   * @param corrections of it, below zero in all
   */
  public static InvoiceContent corrections(
      InvoiceContent invoice, List<Correction> corrections, Issue issue) {
    String reason = new Words(invoice.language()).phrase("corrected", "");
    List<Correction> givenBack = new ArrayList<>();
    for (Correction correction : corrections) {
      givenBack.add(Corrections.numbered(Corrections.givenBack(correction), givenBack.size() + 1));
    }
    Totals totals = new Totals(Currency.getInstance(invoice.currency()), invoice.taxRate());
    totals.add(givenBack);
    BigDecimal zero = Money.zero(Currency.getInstance(invoice.currency())).amount();
    return new InvoiceContent(
        Kind.CREDIT_NOTE,
        of(invoice, reason),
        invoice.references(),
        issue.number(),
        invoice.tenant(),
        invoice.period(),
        invoice.periodStart(),
        invoice.periodEnd(),
        invoice.timeZone(),
        issue.at(),
        LocalDate.ofInstant(issue.at(), invoice.timeZone()),
        invoice.currency(),
        invoice.language(),
        invoice.issuer(),
        invoice.recipient(),
        List.of(),
        List.of(),
        givenBack,
        List.of(),
        invoice.taxRate(),
        totals.taxes(),
        totals.net().amount(),
        totals.total().amount(),
        List.of(),
        zero,
        totals.payable().amount(),
        new InvoiceContent.Saved(zero, zero),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /**
   * What was given back is money the tenant has with the operator: the next invoice is paid by it.
   */
  public static TenantCredit credit(InvoiceContent creditNote) {
    return prepaid(
        new Words(creditNote.language())
            .phrase("creditNote", Objects.requireNonNullElse(creditNote.number(), "…")),
        new Money(creditNote.payable(), Currency.getInstance(creditNote.currency())),
        creditNote.issuedAt());
  }

  /** More than was due was received for an invoice. */
  public static TenantCredit overpaid(InvoiceContent invoice, Money amount, Instant at) {
    return prepaid(
        new Words(invoice.language()).phrase("overpayment", invoice.number()), amount, at);
  }

  /** What was received for an invoice that was voided then. */
  public static TenantCredit received(InvoiceContent invoice, Money amount, Instant at) {
    return prepaid(new Words(invoice.language()).phrase("payment", invoice.number()), amount, at);
  }

  private static TenantCredit prepaid(String name, Money amount, Instant at) {
    return new TenantCredit(1, TenantCredit.Kind.PREPAYMENT, name, amount, at, Optional.empty());
  }
}
