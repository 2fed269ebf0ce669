package io.suanpan.export.einvoice;

import io.suanpan.export.LineWords;
import io.suanpan.export.Wording;
import io.suanpan.export.einvoice.ElectronicInvoice.Attribute;
import io.suanpan.export.einvoice.ElectronicInvoice.Item;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Line;
import io.suanpan.invoicing.InvoiceContent.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The lines (BG-25): of the sections, then fees, then corrections. */
final class Items {
  private final InvoiceContent invoice;
  private final Wording words;
  private final LineWords lineWords;

  Items(InvoiceContent invoice, Wording words) {
    this.invoice = invoice;
    this.words = words;
    this.lineWords = new LineWords(invoice, words);
  }

  List<Item> all() {
    List<Item> items = new ArrayList<>();
    for (Section section : invoice.sections()) {
      section.lines().forEach(line -> items.add(line(section, line)));
    }
    invoice.fees().forEach(fee -> items.add(fee(fee)));
    invoice.corrections().forEach(correction -> items.add(correction(correction)));
    return items;
  }

  private Item line(Section section, Line line) {
    Pricing pricing = Pricing.of(line.billed(), line.netConverted());
    return new Item(
        line.line(),
        section.vendorName() + " · " + line.model() + " · " + lineWords.meter(line),
        line.rate() == null ? null : section.vendor() + "/" + line.model() + "/" + line.meter(),
        lineWords.description(section, line),
        pricing.quantity(),
        unit(line.unit()),
        pricing.price(),
        pricing.baseQuantity(),
        line.netConverted().toPlainString(),
        Transcription.vat(invoice.taxRate()),
        line.rate() == null ? List.of() : attributes(section, line));
  }

  private List<Attribute> attributes(Section section, Line line) {
    String currency = " " + section.currency();
    return List.of(
        attribute("consumed", Long.toString(line.consumed())),
        attribute("covered", Long.toString(line.covered())),
        attribute("billed", Long.toString(line.billed())),
        attribute("listCost", line.listCost().toPlainString() + currency),
        attribute("discount", line.discount().toPlainString() + currency),
        attribute("net", line.net().toPlainString() + currency));
  }

  private Attribute attribute(String label, String value) {
    return new Attribute(words.label(label), value);
  }

  private Item fee(Fee fee) {
    return one(fee.line(), fee.name(), lineWords.description(fee), fee.net());
  }

  private Item one(int line, String name, String description, BigDecimal net) {
    Pricing pricing = Pricing.of(net.signum() < 0 ? -1 : 1, net);
    return new Item(
        line,
        name,
        null,
        description,
        pricing.quantity(),
        unit("fee"),
        pricing.price(),
        pricing.baseQuantity(),
        net.toPlainString(),
        Transcription.vat(invoice.taxRate()),
        List.of());
  }

  private Item correction(Correction correction) {
    Pricing pricing = Pricing.of(correction.billed(), correction.netConverted());
    return new Item(
        correction.line(),
        lineWords.name(correction),
        correction.vendor() + "/" + correction.model() + "/" + correction.meter(),
        lineWords.description(correction),
        pricing.quantity(),
        unit(correction.meter()),
        pricing.price(),
        pricing.baseQuantity(),
        correction.netConverted().toPlainString(),
        Transcription.vat(correction.taxRate()),
        List.of());
  }

  /** Recommendation 20 has milliseconds, but neither tokens nor requests: those are pieces. */
  private static String unit(String unit) {
    return unit.startsWith("millisecond") ? "C26" : "C62";
  }
}
