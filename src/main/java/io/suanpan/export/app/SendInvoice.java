package io.suanpan.export.app;

import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.Transactional;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Sends an issued invoice by e-mail. */
@ApplicationScoped
public class SendInvoice {
  private static final Logger LOG = System.getLogger(SendInvoice.class.getName());

  @Inject MailSettings mail;
  @Inject FindInvoices invoices;
  @Inject Documents documents;
  @Inject AuditLog audit;
  @Inject DeliveryStore deliveries;
  @Inject Clock clock;

  /**
   * Sends it to the tenant's own address and to no other, and writes that down. When the server has
   * taken it and the commit fails it was sent all the same.
   *
   * @return the address
   * @throws Refusal when no mail server is set, the tenant has no address, or the server fails
   */
  @Transactional
  public String send(Tenant tenant, String number, String actor) {
    InvoiceContent content = invoices.content(invoices.get(tenant, number));
    Session session =
        mail.session()
            .orElseThrow(
                () -> new Refusal(Code.MAIL_NOT_SET_UP, "the operator has set no mail server"));
    String to =
        Optional.ofNullable(tenant.email())
            .orElseThrow(() -> new Refusal(Code.EMAIL_MISSING, "the tenant has no e-mail address"));
    String from =
        mail.from()
            .or(() -> Optional.ofNullable(content.issuer().email()))
            .orElseThrow(() -> new Refusal(Code.EMAIL_MISSING, "the issuer has no e-mail address"));
    Instant now = clock.instant();
    audit.write(Optional.of(tenant.id()), actor, "email-invoice", number + " " + to);
    try {
      InvoiceMail invoice = new InvoiceMail(content);
      MimeMessage message = invoice.write(session, from, to, now);
      invoice.attach(message, documents.pdf(content));
      Transport.send(message);
    } catch (AddressException e) {
      throw new Refusal(Code.EMAIL_MISSING, "not an e-mail address: " + e.getRef());
    } catch (MessagingException | UnsupportedEncodingException e) {
      LOG.log(Level.WARNING, "invoice " + number + " was not sent", e);
      throw new Refusal(Code.MAIL_FAILED, "the mail server did not take it; see the log");
    }
    deliveries.sent(tenant.id(), number, now);
    return to;
  }
}
