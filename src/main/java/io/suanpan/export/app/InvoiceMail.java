package io.suanpan.export.app;

import io.suanpan.export.Wording;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message that carries an invoice, in the invoice's language. */
final class InvoiceMail {
  private static final String UTF8 = StandardCharsets.UTF_8.name();

  private final InvoiceContent invoice;
  private final Wording words;

  InvoiceMail(InvoiceContent invoice) {
    this.invoice = invoice;
    this.words = new Wording(invoice.language());
  }

  MimeMessage write(Session session, String from, String to, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from, invoice.issuer().name(), UTF8));
    message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(oneLine(title() + " " + invoice.number()), UTF8);
    message.setSentDate(Date.from(now));
    return message;
  }

  void attach(MimeMessage message, byte[] pdf) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(text(), UTF8);
    MimeBodyPart document = new MimeBodyPart();
    document.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
    document.setFileName(invoice.number() + ".pdf");
    message.setContent(new MimeMultipart(text, document));
    message.saveChanges();
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

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]+", " ");
  }
}
