package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import io.suanpan.export.InvoicePage;
import io.suanpan.export.PageLayout;
import io.suanpan.export.app.SendInvoice;
import io.suanpan.invoicing.Delivery;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.app.BookPayment;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.money.Money;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lays an invoice out for its page. */
@ApplicationScoped
class InvoiceViews {
  @Inject FindInvoices invoices;
  @Inject BookPayment payments;
  @Inject SendInvoice send;
  @Inject InvoiceStates states;
  @Inject FileLinks files;
  @Inject Figures figures;
  @Inject Words words;

  InvoiceView of(Tenant tenant, IssuedInvoice invoice) {
    InvoiceContent content = invoices.content(invoice);
    String state = states.of(tenant, invoice);
    Money open = invoices.open(invoice);
    return new InvoiceView(
        sheet(content),
        state,
        InvoiceStates.look(state),
        figures.month(invoice.period()),
        open.signum() > 0 ? figures.money(open) : "",
        files.of(tenant, content),
        payments.list(tenant, invoice.number()).stream().map(this::row).toList(),
        send.delivery(tenant, invoice.number()).map(delivery -> told(tenant, delivery)).orElse(""));
  }

  InvoiceView ofPreview(Tenant tenant, InvoiceContent content) {
    return new InvoiceView(
        sheet(content),
        "PREVIEW",
        "warn",
        figures.month(content.period()),
        "",
        files.ofPreview(tenant, content),
        List.of(),
        "");
  }

  InvoiceView ofDraft(Draft draft) {
    InvoiceContent content = invoices.content(draft);
    return new InvoiceView(
        sheet(content),
        "PREVIEW",
        "warn",
        figures.month(content.period()),
        "",
        List.of(),
        List.of(),
        "");
  }

  private InvoicePage sheet(InvoiceContent content) {
    return new PageLayout(content, words.locale().getLanguage()).page(false);
  }

  private PaymentRow row(Payment payment) {
    return new PaymentRow(
        figures.day(payment.receivedOn()), payment.reference(), figures.money(payment.amount()));
  }

  private String told(Tenant tenant, Delivery delivery) {
    return words.get(
        "invoice.email." + delivery.state(),
        figures.time(delivery.sentAt(), tenant.zone()),
        delivery.error().orElse(""));
  }
}
