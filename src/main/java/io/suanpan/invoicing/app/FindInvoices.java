package io.suanpan.invoicing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Kind;
import io.suanpan.invoicing.InvoiceState;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.Payment;
import io.suanpan.invoicing.PaymentStore;
import io.suanpan.invoicing.TenantCredit;
import io.suanpan.invoicing.TenantCreditStore;
import io.suanpan.money.Money;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;

/** Finds issued invoices. */
@ApplicationScoped
public class FindInvoices {
  @Inject InvoiceStore invoices;
  @Inject PaymentStore payments;
  @Inject TenantCreditStore credits;
  @Inject ObjectMapper json;

  @Transactional
  public List<IssuedInvoice> list(Tenant tenant) {
    return invoices.of(tenant.id());
  }

  /** Some of a tenant's invoices, and how many there are. */
  public record Found(List<IssuedInvoice> items, long total) {}

  /**
   * Newest period first.
   *
   * @param first how many are passed over
   */
  @Transactional
  public Found page(Tenant tenant, int first, int limit) {
    return new Found(invoices.of(tenant.id(), first, limit), invoices.count(tenant.id()));
  }

  /**
   * @throws Refusal when the tenant has none of that number
   */
  @Transactional
  public IssuedInvoice get(Tenant tenant, String number) {
    return invoices
        .byNumber(tenant.id(), number)
        .orElseThrow(() -> Refusal.notFound("invoice " + number));
  }

  /** What is still to be paid for a document. */
  @Transactional
  public Money open(IssuedInvoice invoice) {
    Money payable = new Money(invoice.payable(), Currency.getInstance(invoice.currency()));
    boolean isOpen =
        invoice.kind() == Kind.INVOICE
            && (invoice.state() == InvoiceState.ISSUED
                || invoice.state() == InvoiceState.PARTLY_PAID);
    if (!isOpen) {
      return Money.zero(payable.currency());
    }
    return invoice.state() == InvoiceState.ISSUED
        ? payable
        : payments.of(invoice.tenant(), invoice.number()).stream()
            .map(Payment::amount)
            .reduce(payable, Money::minus);
  }

  TenantCredit credit(TenantId tenant, int id) {
    return credits.of(tenant).stream().filter(c -> c.id() == id).findFirst().orElseThrow();
  }

  /** The content of an issued invoice. */
  public InvoiceContent content(IssuedInvoice invoice) {
    return parse(invoice.content());
  }

  InvoiceContent parse(String content) {
    try {
      return json.readValue(content, InvoiceContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an invoice that is damaged", e);
    }
  }

  /** The content as it is kept and hashed. */
  String text(InvoiceContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an invoice that cannot be written", e);
    }
  }

  /** What the invoice of a draft would say. */
  public InvoiceContent content(Draft draft) {
    return parse(draft.content());
  }
}
