package io.suanpan.catalog.store;

import io.suanpan.catalog.CatalogStore.Change;
import io.suanpan.catalog.CatalogStore.Version;
import io.suanpan.metering.VendorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code catalog_version}; written, never changed. */
@Entity
@Table(name = "catalog_version")
@IdClass(CatalogVersionEntity.Key.class)
class CatalogVersionEntity {
  @Id String vendor;
  @Id int version;
  String document;
  String origin;
  String reason;

  @Column(name = "loaded_at")
  Instant loadedAt;

  @Column(name = "loaded_by")
  String loadedBy;

  static CatalogVersionEntity of(Version version, String actor, Instant at) {
    CatalogVersionEntity entity = new CatalogVersionEntity();
    entity.vendor = version.vendor().name();
    entity.version = version.version();
    entity.document = version.text();
    entity.origin = version.origin();
    entity.reason = version.reason().orElse(null);
    entity.loadedAt = at;
    entity.loadedBy = actor;
    return entity;
  }

  Version toDomain() {
    return new Version(
        new VendorId(vendor), version, document, origin, Optional.ofNullable(reason));
  }

  Change toChange() {
    return new Change(new VendorId(vendor), version, reason, loadedBy, loadedAt);
  }

  /** The primary key. */
  static class Key implements Serializable {
    String vendor;
    int version;

    Key() {}

    Key(String vendor, int version) {
      this.vendor = vendor;
      this.version = version;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.version == version && key.vendor.equals(vendor);
    }

    @Override
    public int hashCode() {
      return Objects.hash(vendor, version);
    }
  }
}
