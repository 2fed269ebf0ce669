package io.suanpan.console.vendors.catalog;

import io.suanpan.console.Visitor;
import io.suanpan.identity.Permission;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;

/** The vendors of the catalogue. */
@Named
@ViewScoped
public class VendorsPage implements Serializable {
  @Inject Visitor visitor;

  private final LazyVendors vendors = new LazyVendors();
  private String search = "";

  public void load() {
    visitor.require(Permission.SEE_ALL);
  }

  public LazyDataModel<VendorRow> getVendors() {
    visitor.require(Permission.SEE_ALL);
    vendors.search(search);
    return vendors;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String text) {
    search = text == null ? "" : text.strip();
  }
}
