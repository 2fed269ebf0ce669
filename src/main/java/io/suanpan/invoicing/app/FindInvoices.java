package io.suanpan.invoicing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.invoicing.Draft;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds issued invoices. */
@ApplicationScoped
public class FindInvoices {
  @Inject InvoiceStore invoices;
  @Inject ObjectMapper json;

  @Transactional
  public List<IssuedInvoice> list(Tenant tenant) {
    return invoices.of(tenant.id());
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

  /** The content of an issued invoice. */
  public InvoiceContent content(IssuedInvoice invoice) {
    try {
      return json.readValue(invoice.content(), InvoiceContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("invoice " + invoice.number() + " is damaged", e);
    }
  }

  /** What the invoice of a draft would say. */
  public InvoiceContent content(Draft draft) {
    try {
      return json.readValue(draft.content(), InvoiceContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(draft.id() + " is damaged", e);
    }
  }

  /** A content as it is kept. */
  String text(InvoiceContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an invoice that cannot be written", e);
    }
  }
}
