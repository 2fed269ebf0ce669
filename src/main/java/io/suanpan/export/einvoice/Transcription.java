package io.suanpan.export.einvoice;

import io.suanpan.export.Remarks;
import io.suanpan.export.Wording;
import io.suanpan.export.einvoice.ElectronicInvoice.Account;
import io.suanpan.export.einvoice.ElectronicInvoice.Allowance;
import io.suanpan.export.einvoice.ElectronicInvoice.Day;
import io.suanpan.export.einvoice.ElectronicInvoice.DocumentType;
import io.suanpan.export.einvoice.ElectronicInvoice.Payment;
import io.suanpan.export.einvoice.ElectronicInvoice.Preceding;
import io.suanpan.export.einvoice.ElectronicInvoice.Totals;
import io.suanpan.export.einvoice.ElectronicInvoice.Vat;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.CreditUse;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Party;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import io.suanpan.invoicing.InvoiceContent.TaxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what an invoice says in the terms of EN 16931. Pure; adds up what has no total yet. */
final class Transcription {
  /** UNTDID 4461. */
  private static final String TRANSFER = "30";

  private static final String SEPA_TRANSFER = "58";
  private static final String CLEARING = "97";
  private static final String UNDEFINED_MEANS = "1";

  private final InvoiceContent invoice;
  private final Wording words;

  Transcription(InvoiceContent invoice) {
    this.invoice = invoice;
    this.words = new Wording(invoice.language());
  }

  ElectronicInvoice write() {
    List<Allowance> allowances = allowances();
    return new ElectronicInvoice(
        invoice.number(),
        invoice.issuedAt() == null
            ? null
            : day(LocalDate.ofInstant(invoice.issuedAt(), invoice.timeZone())),
        day(invoice.dueOn()),
        invoice.kind() == Kind.CREDIT_NOTE ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
        invoice.currency(),
        note(),
        Texts.present(invoice.references().buyer()),
        Texts.present(invoice.references().order()),
        invoice.preceding() == null
            ? null
            : new Preceding(invoice.preceding().number(), day(invoice.preceding().issuedOn())),
        day(invoice.period().atDay(1)),
        day(invoice.period().atEndOfMonth()),
        Traders.seller(invoice),
        Traders.buyer(invoice),
        payment(),
        terms(),
        allowances,
        Breakdowns.of(invoice, words),
        totals(allowances),
        new Items(invoice, words).all());
  }

  private String note() {
    List<String> notes = new ArrayList<>(Remarks.of(invoice, words));
    invoice.tax().stream()
        .filter(tax -> !Breakdowns.isWithoutTax(tax.category()))
        .map(Tax::note)
        .filter(note -> note != null && !note.isBlank())
        .forEach(notes::add);
    return notes.isEmpty() ? null : String.join("\n", notes);
  }

  private Payment payment() {
    Party issuer = invoice.issuer();
    if (invoice.kind() == Kind.CREDIT_NOTE) {
      return new Payment(CLEARING, words.label("creditTerms"), null);
    }
    if (issuer != null && Texts.present(issuer.iban()) != null) {
      String iban = issuer.iban().replaceAll("\\s", "");
      return new Payment(
          invoice.currency().equals("EUR") ? SEPA_TRANSFER : TRANSFER,
          null,
          new Account(iban, Texts.present(issuer.bic()), issuer.name()));
    }
    return issuer == null || Texts.present(issuer.bank()) == null
        ? null
        : new Payment(UNDEFINED_MEANS, issuer.bank(), null);
  }

  /** BR-CO-25: what is to be paid has a day or terms. */
  private String terms() {
    String terms = Texts.present(invoice.references().paymentTerms());
    if (terms != null || invoice.dueOn() != null) {
      return terms;
    }
    return words.label(invoice.kind() == Kind.CREDIT_NOTE ? "creditTerms" : "atOnce");
  }

  /** What vendors' vouchers paid and promotions take off. */
  private List<Allowance> allowances() {
    List<Allowance> allowances = new ArrayList<>();
    for (Section section : invoice.sections()) {
      for (CreditUse credit : section.credits()) {
        String reason = words.label("voucher") + ": " + credit.name();
        add(allowances, credit.converted(), reason, invoice.taxRate());
      }
    }
    for (Promotion promotion : invoice.promotions()) {
      add(allowances, promotion.amount(), promotion.name(), promotion.taxRate());
    }
    return allowances;
  }

  private static void add(
      List<Allowance> allowances, BigDecimal amount, String reason, TaxRate rate) {
    if (amount.signum() != 0) {
      allowances.add(new Allowance(amount.toPlainString(), reason, vat(rate)));
    }
  }

  private Totals totals(List<Allowance> allowances) {
    BigDecimal off =
        allowances.stream()
            .map(allowance -> new BigDecimal(allowance.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal tax =
        invoice.tax().stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Totals(
        invoice.net().add(off).toPlainString(),
        allowances.isEmpty() ? null : off.toPlainString(),
        invoice.net().toPlainString(),
        tax.toPlainString(),
        invoice.total().toPlainString(),
        invoice.paidInAdvance().signum() == 0 ? null : invoice.paidInAdvance().toPlainString(),
        invoice.payable().toPlainString());
  }

  static Vat vat(TaxRate rate) {
    return Breakdowns.vat(rate.category(), rate.rate());
  }

  private static Day day(LocalDate day) {
    return day == null ? null : new Day(day);
  }
}
