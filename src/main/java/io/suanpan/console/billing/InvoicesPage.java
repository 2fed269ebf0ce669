package io.suanpan.console.billing;

import io.suanpan.console.AboutTenant;
import io.suanpan.invoicing.app.FindInvoices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.LazyDataModel;

/** A tenant's invoices, a page of them at a time. */
@Named
@ViewScoped
public class InvoicesPage extends AboutTenant {
  @Inject FindInvoices find;

  private final LazyInvoices invoices = new LazyInvoices();

  public void load() {
    tenant();
  }

  public LazyDataModel<InvoiceRow> getInvoices() {
    invoices.about(getCode());
    return invoices;
  }

  public boolean isNone() {
    return find.page(tenant(), 0, 1).total() == 0;
  }
}
