package io.suanpan.export;

import io.suanpan.export.InvoicePage.Fact;
import io.suanpan.export.InvoicePage.SummaryBlock;
import io.suanpan.export.InvoicePage.TaxRow;
import io.suanpan.export.InvoicePage.VendorRow;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceContent.Tax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lays out the way from the sections to the amount due. */
final class SummaryLayout {
  private final InvoiceContent invoice;
  private final Wording words;

  SummaryLayout(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
  }

  SummaryBlock summary() {
    List<Fact> prepayments =
        invoice.prepayments().stream()
            .map(
                paid ->
                    new Fact(
                        words.label("prepaid") + ": " + paid.name(), money(paid.amount().negate())))
            .toList();
    return new SummaryBlock(
        invoice.sections().stream().map(this::vendor).toList(),
        supplements(),
        money(invoice.net()),
        invoice.tax().stream().map(this::tax).toList(),
        prepayments,
        prepayments.isEmpty() ? null : money(invoice.total()),
        words.label(invoice.kind() == Kind.CREDIT_NOTE ? "creditPayable" : "payable"),
        money(invoice.payable()));
  }

  private VendorRow vendor(Section section) {
    return new VendorRow(
        SectionLayout.title(section),
        words.money(section.net(), section.currency()),
        section.currency(),
        section.fx() == null ? "" : words.exact(section.fx().rate()),
        money(section.netConverted()));
  }

  private List<Fact> supplements() {
    List<Fact> rows = new ArrayList<>();
    if (!invoice.fees().isEmpty()) {
      rows.add(sum("fees", invoice.fees().stream().map(Fee::net).toList()));
    }
    if (!invoice.corrections().isEmpty()) {
      rows.add(
          sum(
              "corrections",
              invoice.corrections().stream().map(Correction::netConverted).toList()));
    }
    invoice
        .promotions()
        .forEach(
            promotion ->
                rows.add(
                    new Fact(
                        words.label("promotion") + ": " + promotion.name(),
                        money(promotion.amount().negate()))));
    return rows;
  }

  private Fact sum(String label, List<BigDecimal> amounts) {
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Fact(words.label(label), money(sum));
  }

  private TaxRow tax(Tax tax) {
    String own = tax.note() == null ? words.label("taxNote" + tax.category()) : tax.note();
    return new TaxRow(
        words.exact(tax.rate()),
        invoice.tax().size() == 1 ? null : words.phrase("taxBase", money(tax.base())),
        money(tax.amount()),
        own.isBlank() ? null : own);
  }

  private String money(BigDecimal amount) {
    return words.money(amount, invoice.currency());
  }
}
