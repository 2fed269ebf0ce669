package io.suanpan.export;

import io.suanpan.export.InvoicePage.Fact;
import io.suanpan.export.InvoicePage.PaymentBlock;
import io.suanpan.export.InvoicePage.SavedBlock;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lays the content of an invoice out in the words of a language. */
public final class PageLayout {
  private final InvoiceContent invoice;
  private final Wording words;

  /** In its own language, as its documents are. */
  public PageLayout(InvoiceContent invoice) {
    this(invoice, invoice.language());
  }

  /**
   * For a reader of another one.
   *
   * @param language {@code en}, {@code de} or {@code zh}
   */
  public PageLayout(InvoiceContent invoice, String language) {
    this.invoice = invoice;
    this.words = new Wording(language);
  }

  /**
   * @param carriesXml whether the document will have the invoice as XML in it
   */
  public InvoicePage page(boolean carriesXml) {
    PartyLayout parties = new PartyLayout(invoice, words);
    SectionLayout sections = new SectionLayout(invoice, words);
    SupplementLayout supplements = new SupplementLayout(invoice, words);
    return new InvoicePage(
        words.language(),
        words.labels(),
        isDraft() ? words.label("draft") : null,
        words.label(isCredit() ? "creditNote" : "title"),
        isDraft() ? invoice.period().toString() : invoice.number(),
        invoice.currency(),
        parties.issuer(),
        parties.recipient(),
        facts(),
        new SummaryLayout(invoice, words).summary(),
        saved(),
        payment(),
        Remarks.of(invoice, words),
        sections.sections(),
        supplements.fees(),
        supplements.corrections(),
        supplements.unpriced(),
        supplements.balances(),
        new AttachmentLayout(invoice, words).attachment(),
        carriesXml ? words.label("embedded") : null);
  }

  private boolean isDraft() {
    return invoice.number() == null;
  }

  private boolean isCredit() {
    return invoice.kind() == Kind.CREDIT_NOTE;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "number", isDraft() ? words.label("draft") : invoice.number());
    add(facts, "date", invoice.issuedAt() == null ? null : words.day(day(invoice.issuedAt())));
    add(facts, "preceding", preceding());
    add(
        facts,
        "period",
        words.day(invoice.period().atDay(1)) + " – " + words.day(invoice.period().atEndOfMonth()));
    add(facts, "due", invoice.dueOn() == null ? null : words.day(invoice.dueOn()));
    add(facts, "currency", invoice.currency());
    add(facts, "order", invoice.references().order());
    add(facts, "buyerReference", invoice.references().buyer());
    return facts;
  }

  private String preceding() {
    return invoice.preceding() == null
        ? null
        : words.phrase(
            "precedingOf", invoice.preceding().number(), words.day(invoice.preceding().issuedOn()));
  }

  private void add(List<Fact> facts, String label, String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(words.label(label), value));
    }
  }

  private SavedBlock saved() {
    BigDecimal total = invoice.saved().grants().add(invoice.saved().discounts());
    return total.signum() == 0
        ? null
        : new SavedBlock(
            money(total), money(invoice.saved().grants()), money(invoice.saved().discounts()));
  }

  /** Nobody is asked to pay by a draft, or nothing, or less than that. */
  private PaymentBlock payment() {
    String amount = money(invoice.payable().abs()) + " " + invoice.currency();
    if (isDraft()) {
      return null;
    }
    if (isCredit() || invoice.payable().signum() < 0) {
      return new PaymentBlock(words.phrase("creditText", amount), List.of());
    }
    if (invoice.payable().signum() == 0) {
      return new PaymentBlock(words.label("nothingDue"), List.of());
    }
    String text =
        invoice.dueOn() == null
            ? words.label("atOnce")
            : words.phrase("paymentText", amount, words.day(invoice.dueOn()), invoice.number());
    return new PaymentBlock(text, account(invoice.issuer()));
  }

  private List<Fact> account(Party issuer) {
    List<Fact> facts = new ArrayList<>();
    if (issuer.iban() != null) {
      add(facts, "accountOwner", issuer.name());
      add(facts, "iban", issuer.iban().replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 "));
      add(facts, "bic", issuer.bic());
    }
    add(facts, "bank", issuer.bank());
    add(facts, "reference", invoice.number());
    add(facts, "terms", invoice.references().paymentTerms());
    return facts;
  }

  private String money(BigDecimal amount) {
    return words.money(amount, invoice.currency());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, invoice.timeZone());
  }
}
