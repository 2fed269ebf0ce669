package io.suanpan.catalog.store;

import io.suanpan.catalog.CatalogStore;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.TenantEntities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Catalogue versions by EclipseLink. */
@ApplicationScoped
class JpaCatalogStore implements CatalogStore {
  private static final String NEWEST =
      "SELECT c FROM CatalogVersionEntity c WHERE c.version ="
          + " (SELECT MAX(n.version) FROM CatalogVersionEntity n WHERE n.vendor = c.vendor)";

  @Inject TenantEntities entities;

  @Override
  public SortedMap<VendorId, Integer> newest() {
    SortedMap<VendorId, Integer> versions = new TreeMap<>();
    entities
        .ofAll()
        .createQuery(
            "SELECT c.vendor, MAX(c.version) FROM CatalogVersionEntity c GROUP BY c.vendor",
            Object[].class)
        .getResultStream()
        .forEach(row -> versions.put(new VendorId((String) row[0]), (Integer) row[1]));
    return versions;
  }

  @Override
  public Version get(VendorId vendor, int version) {
    return entities
        .ofAll()
        .find(CatalogVersionEntity.class, new CatalogVersionEntity.Key(vendor.name(), version))
        .toDomain();
  }

  @Override
  public Optional<Version> current(VendorId vendor) {
    return entities
        .ofAll()
        .createQuery(NEWEST + " AND c.vendor = :vendor", CatalogVersionEntity.class)
        .setParameter("vendor", vendor.name())
        .getResultStream()
        .findFirst()
        .map(CatalogVersionEntity::toDomain);
  }

  @Override
  public List<Change> changes(VendorId vendor) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT c FROM CatalogVersionEntity c WHERE c.vendor = :vendor ORDER BY c.version",
            CatalogVersionEntity.class)
        .setParameter("vendor", vendor.name())
        .getResultStream()
        .map(CatalogVersionEntity::toChange)
        .toList();
  }

  @Override
  public void add(Version version, String actor, Instant at) {
    entities.ofAll().persist(CatalogVersionEntity.of(version, actor, at));
    entities.ofAll().flush();
  }
}
