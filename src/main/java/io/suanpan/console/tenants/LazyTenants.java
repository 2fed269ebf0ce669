package io.suanpan.console.tenants;

import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Tenants as the table asks for them. */
class LazyTenants extends LazyDataModel<TenantRow> {
  private String text = "";

  void search(String wanted) {
    text = wanted;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(tenants().search(text, 0, 1).total());
  }

  @Override
  public List<TenantRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    List<Tenant> found = tenants().search(text, first, size).items();
    return found.stream().map(TenantRow::of).toList();
  }

  @Override
  public String getRowKey(TenantRow row) {
    return row.code();
  }

  private static ManageTenants tenants() {
    return CDI.current().select(ManageTenants.class).get();
  }
}
