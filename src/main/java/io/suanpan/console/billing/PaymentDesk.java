package io.suanpan.console.billing;

import io.suanpan.console.Attempt;
import io.suanpan.console.Figures;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.app.BookPayment;
import io.suanpan.invoicing.app.BookPayment.Booked;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Books what somebody types as a payment. */
@ApplicationScoped
class PaymentDesk {
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject FindInvoices invoices;
  @Inject BookPayment payments;
  @Inject Figures figures;
  @Inject Clock clock;

  /** A form that says what is usual: all that is open, today. */
  PaymentForm form(Tenant tenant, String number) {
    return PaymentForm.of(
        invoices.open(invoices.get(tenant, number)).amount(),
        LocalDate.ofInstant(clock.instant(), tenant.zone()));
  }

  /**
   * @param then where to go once it is booked
   */
  String book(String tenantCode, String number, PaymentForm form, Supplier<String> then) {
    return attempt.at(
        "billing",
        PaymentForm.FIELDS,
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_BILLING, tenantCode);
          Booked booked =
              payments.book(tenant, form.payment(tenant, number), visitor.user().actor());
          tell(booked);
          return then.get();
        });
  }

  private void tell(Booked booked) {
    String number = booked.invoice().number();
    if (booked.overpaid().signum() > 0) {
      attempt.done("payment.overpaid", number, figures.money(booked.overpaid()));
    } else {
      attempt.done("payment.booked", number, figures.money(booked.open()));
    }
  }
}
