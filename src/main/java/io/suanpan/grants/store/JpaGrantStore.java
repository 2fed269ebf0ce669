package io.suanpan.grants.store;

import io.suanpan.grants.Grant;
import io.suanpan.grants.GrantStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grants by EclipseLink. */
@ApplicationScoped
class JpaGrantStore implements GrantStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public Grant add(TenantId tenant, Grant grant, Optional<String> offer) {
    GrantEntity entity = GrantEntity.of(grant, numbers.next(tenant, "grant"), offer);
    entities.of(tenant).persist(entity);
    entities.of(tenant).flush();
    return entity.toDomain();
  }

  @Override
  public List<Grant> of(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT g FROM GrantEntity g ORDER BY g.id", GrantEntity.class)
        .getResultStream()
        .map(GrantEntity::toDomain)
        .toList();
  }

  @Override
  public boolean claim(TenantId tenant, Claim claim) {
    // The row lock of the number makes a second claim wait, and then see the first.
    numbers.next(tenant, "claim");
    boolean before =
        !entities
            .of(tenant)
            .createQuery(
                "SELECT c.offer FROM OfferClaimEntity c"
                    + " WHERE c.account = :account AND c.offer = :offer",
                String.class)
            .setParameter("account", claim.account())
            .setParameter("offer", claim.offer())
            .getResultList()
            .isEmpty();
    if (!before) {
      entities.of(tenant).persist(OfferClaimEntity.of(claim));
    }
    return !before;
  }

  @Override
  public List<Claim> claims(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT c FROM OfferClaimEntity c", OfferClaimEntity.class)
        .getResultStream()
        .map(OfferClaimEntity::toDomain)
        .toList();
  }

  @Override
  public boolean markVoid(TenantId tenant, int grant, Instant at, String reason) {
    return entities
            .of(tenant)
            .createQuery(
                "UPDATE GrantEntity g SET g.voidedAt = :at, g.voidReason = :reason"
                    + " WHERE g.id = :id AND g.voidedAt IS NULL")
            .setParameter("at", at)
            .setParameter("reason", reason)
            .setParameter("id", grant)
            .executeUpdate()
        == 1;
  }
}
