package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.app.CurrentCatalog;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Vendors as the table asks for them. */
class LazyVendors extends LazyDataModel<VendorRow> {
  private String text = "";

  void search(String wanted) {
    text = wanted.toLowerCase(Locale.ROOT);
  }

  private Stream<Catalog.Entry> found() {
    return CDI.current().select(CurrentCatalog.class).get().get().vendors().values().stream()
        .filter(
            entry ->
                (entry.catalog().vendor() + " " + entry.catalog().name())
                    .toLowerCase(Locale.ROOT)
                    .contains(text));
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(found().count());
  }

  @Override
  public List<VendorRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return found().skip(first).limit(size).map(VendorRow::of).toList();
  }

  @Override
  public String getRowKey(VendorRow row) {
    return row.id();
  }
}
