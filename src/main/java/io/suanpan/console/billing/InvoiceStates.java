package io.suanpan.console.billing;

import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** How the state of an invoice is told. */
@ApplicationScoped
class InvoiceStates {
  static final String OVERDUE = "OVERDUE";
  private static final String CREDIT = "CREDIT";

  @Inject Clock clock;

  /** Its state; of what should have been paid by now that it is overdue. */
  String of(Tenant tenant, IssuedInvoice invoice) {
    if (invoice.kind() == Kind.CREDIT_NOTE) {
      return CREDIT;
    }
    boolean open =
        invoice.state() == InvoiceState.ISSUED || invoice.state() == InvoiceState.PARTLY_PAID;
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.zone());
    return open && invoice.dueOn() != null && invoice.dueOn().isBefore(today)
        ? OVERDUE
        : invoice.state().name();
  }

  /** The colour of a state. */
  static String look(String state) {
    return switch (state) {
      case "PAID" -> "good";
      case "PARTLY_PAID" -> "warn";
      case OVERDUE -> "bad";
      default -> "";
    };
  }
}
