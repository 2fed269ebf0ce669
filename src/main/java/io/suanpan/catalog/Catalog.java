package io.suanpan.catalog;

import io.suanpan.metering.VendorId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every vendor's catalogue, each in its current version.
 *
 * @param vendors by vendor
 */
public record Catalog(SortedMap<VendorId, Entry> vendors) {
  /** One vendor's catalogue and the number of its version, from 1. */
  public record Entry(VendorCatalog catalog, int version) {}

  public Catalog {
    vendors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(vendors));
  }

  public Optional<VendorCatalog> vendor(VendorId id) {
    return Optional.ofNullable(vendors.get(id)).map(Entry::catalog);
  }

  /** An offer of any vendor. */
  public Optional<VendorOffer> offer(String id) {
    return vendors.values().stream()
        .flatMap(entry -> entry.catalog().offer(id).stream().map(o -> new VendorOffer(entry, o)))
        .findFirst();
  }

  /** An offer with the vendor that makes it. */
  public record VendorOffer(Entry entry, Offer offer) {
    public VendorId vendor() {
      return entry.catalog().vendor();
    }
  }
}
