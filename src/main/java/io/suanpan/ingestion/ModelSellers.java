package io.suanpan.ingestion;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorId;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sells which model. */
public interface ModelSellers {
  /** Whether there is a vendor of that name. */
  boolean knows(String vendor);

  /** The vendors that sell a model of that name, or have an alias of it; perhaps none. */
  Set<VendorId> of(String model);

  /** As the catalogue says. */
  static ModelSellers in(Catalog catalog) {
    return new ModelSellers() {
      @Override
      public boolean knows(String vendor) {
        return catalog.vendors().keySet().stream().anyMatch(id -> id.name().equals(vendor));
      }

      @Override
      public Set<VendorId> of(String model) {
        return catalog.vendors().values().stream()
            .map(Catalog.Entry::catalog)
            .filter(vendor -> vendor.knows(model))
            .map(VendorCatalog::vendor)
            .collect(Collectors.toSet());
      }
    };
  }
}
