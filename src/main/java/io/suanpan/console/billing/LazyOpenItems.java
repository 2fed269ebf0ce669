package io.suanpan.console.billing;

import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.invoicing.app.FindOpenItems;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What is open of all tenants as the table asks for it. */
class LazyOpenItems extends LazyDataModel<OpenRow> {
  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(items().count());
  }

  @Override
  public List<OpenRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    OpenRows rows = bean(OpenRows.class);
    return items().ofAll(first, size).stream().map(rows::of).toList();
  }

  @Override
  public String getRowKey(OpenRow row) {
    return row.number();
  }

  /** For operators alone, asked for anew each time. */
  private static FindOpenItems items() {
    bean(Visitor.class).require(Permission.SEE_ALL);
    return bean(FindOpenItems.class);
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
