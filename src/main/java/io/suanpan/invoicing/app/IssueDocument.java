package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Conservation;
import io.suanpan.invoicing.CreditNotes.Issue;
import io.suanpan.invoicing.DeliveryStore;
import io.suanpan.invoicing.HashChain;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.InvoiceStore.Place;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.InvoiceDelivery;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Notification;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives an invoice or credit note its number, checks it, chains it and stores it. */
@ApplicationScoped
class IssueDocument {
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject DeliveryStore deliveries;
  @Inject AuditLog audit;
  @Inject Notifications notifications;

  /**
   * Who issues.
   *
   * @param actor for the audit log
   * @param at the instant of issue
   */
  record Issuing(Tenant tenant, Issuer issuer, String actor, Instant at) {}

  IssuedInvoice issue(Issuing by, Function<Issue, InvoiceContent> make) {
    int year = by.at().atZone(by.tenant().zone()).getYear();
    String series = by.issuer().series();
    Place place = invoices.nextPlace(series, year);
    String number = String.format("%s-%d-%06d", series, year, place.number());
    InvoiceContent content = make.apply(new Issue(number, by.at()));
    Conservation.check(content);
    String text = find.text(content);
    IssuedInvoice invoice =
        new IssuedInvoice(
            by.tenant().id(),
            number,
            content.period(),
            content.currency(),
            content.total(),
            by.at(),
            text,
            place.previousHash(),
            HashChain.hash(place.previousHash(), text),
            state(content),
            content.kind(),
            content.payable(),
            content.dueOn());
    invoices.add(invoice, series, year);
    if (by.tenant().invoicing().delivery() == InvoiceDelivery.BY_EMAIL) {
      deliveries.add(by.tenant().id(), number, by.at());
    }
    audit.write(
        Optional.of(by.tenant().id()),
        by.actor(),
        content.kind() == Kind.INVOICE ? "issue-invoice" : "issue-credit-note",
        number + " " + invoice.total() + " " + invoice.currency());
    notifications.raise(issued(invoice));
    return invoice;
  }

  private static Notification issued(IssuedInvoice invoice) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", invoice.number());
    data.put("period", invoice.period().toString());
    data.put("currency", invoice.currency());
    data.put("total", invoice.total());
    data.put("payable", invoice.payable());
    String type = invoice.kind() == Kind.INVOICE ? "invoice.issued" : "credit-note.issued";
    return new Notification(invoice.tenant(), type, invoice.number(), invoice.issuedAt(), data);
  }

  /** Where nothing is payable, nothing is open. */
  private static InvoiceState state(InvoiceContent content) {
    return content.kind() == Kind.INVOICE && content.payable().signum() == 0
        ? InvoiceState.PAID
        : InvoiceState.ISSUED;
  }
}
