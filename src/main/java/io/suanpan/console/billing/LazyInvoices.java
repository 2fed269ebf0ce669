package io.suanpan.console.billing;

import io.suanpan.console.Visitor;
import io.suanpan.invoicing.app.FindInvoices;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A tenant's invoices as the table asks for them. */
class LazyInvoices extends LazyDataModel<InvoiceRow> {
  private String code;

  void about(String tenant) {
    code = tenant;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(bean(FindInvoices.class).page(tenant(), 0, 1).total());
  }

  @Override
  public List<InvoiceRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    Tenant tenant = tenant();
    InvoiceRows rows = bean(InvoiceRows.class);
    return bean(FindInvoices.class).page(tenant, first, size).items().stream()
        .map(invoice -> rows.of(tenant, invoice))
        .toList();
  }

  @Override
  public String getRowKey(InvoiceRow row) {
    return row.number();
  }

  /** Asked for anew each time: the user may not see it any more. */
  private Tenant tenant() {
    return bean(Visitor.class).tenant(code);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
