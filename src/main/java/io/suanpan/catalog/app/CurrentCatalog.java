package io.suanpan.catalog.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.CatalogStore.Version;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.metering.VendorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue as it stands: asked for each time, read and parsed once a version. */
@ApplicationScoped
public class CurrentCatalog {
  @Inject CatalogStore store;

  private final Map<VendorVersion, VendorCatalog> parsed = new ConcurrentHashMap<>();
  private volatile Catalog known = new Catalog(new TreeMap<>());

  private record VendorVersion(VendorId vendor, int version) {}

  /** The catalogue now, as committed. */
  @Transactional
  public Catalog get() {
    SortedMap<VendorId, Catalog.Entry> vendors = new TreeMap<>();
    store
        .newest()
        .forEach(
            (vendor, version) ->
                vendors.put(
                    vendor,
                    new Catalog.Entry(
                        parsed.computeIfAbsent(new VendorVersion(vendor, version), this::read),
                        version)));
    Catalog current = new Catalog(vendors);
    known = current;
    return current;
  }

  private VendorCatalog read(VendorVersion wanted) {
    Version version = store.get(wanted.vendor(), wanted.version());
    return CatalogReader.read(version.origin(), version.text());
  }

  /**
   * The catalogue as last read on this node: enough to tell whether a vendor is known at all, not
   * to price anything.
   */
  public Catalog lastRead() {
    Catalog last = known;
    return last.vendors().isEmpty() ? get() : last;
  }
}
