package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CreditNotes;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.PaymentStore;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.money.Money;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Books money received for invoices. */
@ApplicationScoped
public class BookPayment {
  private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject PaymentStore payments;
  @Inject TenantCreditStore credits;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * What became of a payment.
   *
   * @param invoice with its state after it
   * @param open what is still to be paid
   * @param overpaid what was too much; it became a tenant credit
   */
  public record Booked(IssuedInvoice invoice, Payment payment, Money open, Money overpaid) {}

  /**
   * Books a payment, or finds that it was booked before.
   *
   * @param wanted without a credit
   * @throws Refusal when the day lies ahead or before 2020, nothing can be paid for the document,
   *     or another payment of it has the reference
   */
  @Transactional
  public Booked book(Tenant tenant, Payment wanted, String actor) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), tenant.zone()).plusDays(1);
    if (wanted.receivedOn().isAfter(tomorrow) || wanted.receivedOn().isBefore(EARLIEST)) {
      throw Refusal.of("/receivedOn", Code.INVALID_VALUE, "lies ahead, or before 2020");
    }
    invoices.lock(tenant.id());
    IssuedInvoice invoice = find.get(tenant, wanted.number());
    if (invoice.kind() == Kind.CREDIT_NOTE || invoice.state() == InvoiceState.VOIDED) {
      throw new Refusal(
          Code.INVOICE_NOT_PAYABLE, invoice.number() + " is a credit note or has been voided");
    }
    List<Payment> before = payments.of(tenant.id(), invoice.number());
    Money open = find.open(invoice);
    for (Payment other : before) {
      if (other.reference().equals(wanted.reference())) {
        return repeated(invoice, other, wanted);
      }
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Money used = wanted.amount().min(open);
    Money overpaid = wanted.amount().minus(used);
    Payment payment = overpaid.signum() > 0 ? credited(tenant, invoice, wanted, overpaid) : wanted;
    payments.add(tenant.id(), payment, actor, now);
    Money left = open.minus(used);
    InvoiceState state = left.signum() == 0 ? InvoiceState.PAID : InvoiceState.PARTLY_PAID;
    invoices.changeState(tenant.id(), invoice.number(), state, now);
    audit.write(
        Optional.of(tenant.id()),
        actor,
        "book-payment",
        "%s %s %s %s".formatted(invoice.number(), payment.reference(), payment.amount(), state));
    return new Booked(invoice.in(state), payment, left, overpaid);
  }

  private Booked repeated(IssuedInvoice invoice, Payment booked, Payment wanted) {
    if (!booked.repeats(wanted)) {
      throw new Refusal(
          Code.ALREADY_EXISTS,
          "another payment of %s has the reference %s"
              .formatted(invoice.number(), booked.reference()));
    }
    Money none = Money.zero(booked.amount().currency());
    Money overpaid =
        booked.credit().map(id -> find.credit(invoice.tenant(), id).amount()).orElse(none);
    return new Booked(invoice, booked, find.open(invoice), overpaid);
  }

  private Payment credited(Tenant tenant, IssuedInvoice invoice, Payment wanted, Money overpaid) {
    Instant received = wanted.receivedOn().atStartOfDay(tenant.zone()).toInstant();
    int credit =
        credits
            .add(tenant.id(), CreditNotes.overpaid(find.content(invoice), overpaid, received))
            .id();
    return new Payment(
        wanted.number(),
        wanted.reference(),
        wanted.amount(),
        wanted.receivedOn(),
        Optional.of(credit));
  }

  /**
   * @throws Refusal when the tenant has no such invoice
   */
  @Transactional
  public List<Payment> list(Tenant tenant, String number) {
    return payments.of(tenant.id(), find.get(tenant, number).number());
  }
}
