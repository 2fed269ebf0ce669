package io.suanpan.catalog.store;

import io.suanpan.catalog.CatalogStore;
import io.suanpan.metering.VendorId;
import io.suanpan.storage.TenantEntities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Catalogue versions by EclipseLink. */
@ApplicationScoped
class JpaCatalogStore implements CatalogStore {
  private static final String NEWEST =
      "SELECT c FROM CatalogVersionEntity c WHERE c.version ="
          + " (SELECT MAX(n.version) FROM CatalogVersionEntity n WHERE n.vendor = c.vendor)";

  @Inject TenantEntities entities;

  @Override
  public List<Version> current() {
    return entities
        .ofAll()
        .createQuery(NEWEST + " ORDER BY c.vendor", CatalogVersionEntity.class)
        .getResultStream()
        .map(CatalogVersionEntity::toDomain)
        .toList();
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
