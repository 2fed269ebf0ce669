package io.suanpan.export;

import io.suanpan.export.InvoicePage.CreditRow;
import io.suanpan.export.InvoicePage.LineRow;
import io.suanpan.export.InvoicePage.SectionBlock;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;
import java.util.List;

/** Lays out the vendor accounts with their lines. */
final class SectionLayout {
  private final InvoiceContent invoice;
  private final Wording words;
  private final LineWords lineWords;

  SectionLayout(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
    this.lineWords = new LineWords(invoice, words);
  }

  static String title(Section section) {
    return section.account().equals("default")
        ? section.vendorName()
        : section.vendorName() + " · " + section.account();
  }

  List<SectionBlock> sections() {
    return invoice.sections().stream().map(this::section).toList();
  }

  private SectionBlock section(Section section) {
    String currency = section.currency();
    String fxNote = lineWords.conversion(currency, section.fx());
    return new SectionBlock(
        title(section),
        currency,
        invoice.currency(),
        words.money(section.net(), currency),
        money(section.netConverted()),
        fxNote.isEmpty() ? null : fxNote,
        section.lines().stream().map(line -> line(section, line)).toList(),
        section.credits().stream()
            .map(
                credit ->
                    new CreditRow(
                        credit.name(),
                        words.money(credit.amount().negate(), currency),
                        money(credit.converted().negate())))
            .toList());
  }

  private LineRow line(Section section, Line line) {
    return new LineRow(
        line.line(),
        line.model(),
        lineWords.meter(line),
        words.whole(line.consumed()),
        words.whole(line.covered()),
        words.whole(line.billed()),
        lineWords.price(line),
        lineWords.per(line),
        words.money(line.listCost(), section.currency()),
        words.money(line.discount(), section.currency()),
        words.money(line.net(), section.currency()),
        money(line.netConverted()));
  }

  private String money(BigDecimal amount) {
    return words.money(amount, invoice.currency());
  }
}
