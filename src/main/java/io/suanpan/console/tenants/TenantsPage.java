package io.suanpan.console.tenants;

import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;

/** All tenants, a page of them at a time. */
@Named
@ViewScoped
public class TenantsPage implements Serializable {
  @Inject Visitor visitor;
  @Inject ManageTenants manageTenants;

  private final LazyTenants tenants = new LazyTenants();
  private String search = "";

  public void load() {
    visitor.require(Permission.SEE_ALL);
  }

  public LazyDataModel<TenantRow> getTenants() {
    visitor.require(Permission.SEE_ALL);
    tenants.search(search);
    return tenants;
  }

  public boolean isNone() {
    visitor.require(Permission.SEE_ALL);
    return manageTenants.search(search, 0, 1).items().isEmpty();
  }

  public boolean isSearching() {
    return !search.isEmpty();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String text) {
    search = text == null ? "" : text.strip();
  }
}
