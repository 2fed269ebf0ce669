package io.suanpan.export.app;

import io.suanpan.export.Wording;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.mail.Letter;
import io.suanpan.mail.Letter.Enclosure;
import io.suanpan.mail.Letter.Sender;
import java.time.Instant;
import java.util.Optional;

/** A letter that carries an invoice, in the invoice's language. */
final class InvoiceMail {
  private final InvoiceContent invoice;
  private final Wording words;

  InvoiceMail(InvoiceContent invoice) {
    this.invoice = invoice;
    this.words = new Wording(invoice.language());
  }

  Letter write(String from, String to, byte[] pdf, Instant now) {
    return new Letter(
        new Sender(from, invoice.issuer().name()),
        to,
        title() + " " + invoice.number(),
        text(),
        Optional.of(new Enclosure(invoice.number() + ".pdf", "application/pdf", pdf)),
        now);
  }

  private String title() {
    return words.label(invoice.kind() == Kind.CREDIT_NOTE ? "creditNote" : "title");
  }

  private String text() {
    String amount = words.money(invoice.payable(), invoice.currency()) + " " + invoice.currency();
    return words.phrase(
        "mailText",
        title(),
        invoice.number(),
        words.day(invoice.period().atDay(1)),
        words.day(invoice.period().atEndOfMonth()),
        amount,
        invoice.issuer().name());
  }
}
