package io.suanpan.export.app;

import io.suanpan.invoicing.Delivery;
import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.mail.app.MailServer;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Sends an issued invoice by e-mail. */
@ApplicationScoped
public class SendInvoice {
  @Inject MailServer mail;
  @Inject FindInvoices invoices;
  @Inject Documents documents;
  @Inject AuditLog audit;
  @Inject DeliveryStore deliveries;
  @Inject Clock clock;

  /** How far the e-mail has come that the issue of a document asked for; empty where none did. */
  @Transactional
  public Optional<Delivery> delivery(Tenant tenant, String number) {
    return deliveries.find(tenant.id(), number);
  }

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
    String from = mail.from(Optional.ofNullable(content.issuer().email()));
    String to =
        Optional.ofNullable(tenant.email())
            .orElseThrow(() -> new Refusal(Code.EMAIL_MISSING, "the tenant has no e-mail address"));
    Instant now = clock.instant();
    audit.write(Optional.of(tenant.id()), actor, "email-invoice", number + " " + to);
    mail.send(new InvoiceMail(content).write(from, to, documents.pdf(content), now));
    deliveries.sent(tenant.id(), number, now);
    return to;
  }
}
