package io.suanpan.grants.store;

import io.suanpan.grants.GrantStore.Claim;
import io.suanpan.storage.TenantEntities;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of {@code offer_claim}; written, never changed. */
@Entity
@Table(name = "offer_claim")
@IdClass(OfferClaimEntity.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntities.TENANT_PROPERTY,
    discriminatorType = DiscriminatorType.INTEGER)
class OfferClaimEntity {
  @Id
  @Column(name = "account_id")
  int account;

  @Id String offer;

  @Column(name = "catalog_version")
  int catalogVersion;

  @Column(name = "claimed_at")
  Instant claimedAt;

  @Column(name = "booked_at")
  Instant bookedAt;

  @Column(name = "booked_by")
  String bookedBy;

  static OfferClaimEntity of(Claim claim) {
    OfferClaimEntity entity = new OfferClaimEntity();
    entity.account = claim.account();
    entity.offer = claim.offer();
    entity.catalogVersion = claim.catalogVersion();
    entity.claimedAt = claim.claimedAt();
    entity.bookedAt = claim.bookedAt();
    entity.bookedBy = claim.bookedBy();
    return entity;
  }

  Claim toDomain() {
    return new Claim(account, offer, catalogVersion, claimedAt, bookedAt, bookedBy);
  }

  /** The primary key, the tenant apart. */
  static class Key implements Serializable {
    int account;
    String offer;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.account == account && key.offer.equals(offer);
    }

    @Override
    public int hashCode() {
      return Objects.hash(account, offer);
    }
  }
}
