package io.suanpan.console.billing;

import io.suanpan.console.Figures;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.money.Money;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Says of invoices where they stand. */
@ApplicationScoped
class InvoiceRows {
  @Inject FindInvoices invoices;
  @Inject FileLinks files;
  @Inject InvoiceStates states;
  @Inject Figures figures;

  InvoiceRow of(Tenant tenant, IssuedInvoice invoice) {
    Money open = invoices.open(invoice);
    String state = states.of(tenant, invoice);
    boolean asksForMoney = invoice.kind() == Kind.INVOICE && invoice.dueOn() != null;
    return new InvoiceRow(
        invoice.number(),
        Links.invoice(tenant.code(), invoice.number()),
        invoice.kind().name(),
        figures.month(invoice.period()),
        state,
        InvoiceStates.look(state),
        figures.day(LocalDate.ofInstant(invoice.issuedAt(), tenant.zone())),
        asksForMoney ? figures.day(invoice.dueOn()) : "–",
        figures.money(invoice.total(), invoice.currency()),
        open.signum() == 0 ? "–" : figures.money(open),
        files.of(tenant, invoices.content(invoice)));
  }
}
