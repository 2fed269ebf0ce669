package io.suanpan.tenancy.store;

import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.ApiKeyStore;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys by EclipseLink. A key is looked up before its tenant is known. */
@ApplicationScoped
class JpaApiKeyStore implements ApiKeyStore {
  @Inject TenantEntities entities;

  @Override
  public void add(ApiKey key, byte[] hash) {
    entities.ofAll().persist(ApiKeyEntity.of(key, hash));
  }

  @Override
  public Optional<ApiKey> byHash(byte[] hash) {
    return Optional.ofNullable(entities.ofAll().find(ApiKeyEntity.class, hash))
        .map(ApiKeyEntity::toDomain);
  }

  @Override
  public List<ApiKey> of(TenantId tenant) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT k FROM ApiKeyEntity k WHERE k.tenant = :tenant ORDER BY k.createdAt, k.id",
            ApiKeyEntity.class)
        .setParameter("tenant", tenant.number())
        .getResultStream()
        .map(ApiKeyEntity::toDomain)
        .toList();
  }

  @Override
  public boolean revoke(TenantId tenant, String id, Instant at) {
    return entities
            .ofAll()
            .createQuery(
                "UPDATE ApiKeyEntity k SET k.revokedAt = :at"
                    + " WHERE k.tenant = :tenant AND k.id = :id AND k.revokedAt IS NULL")
            .setParameter("at", at)
            .setParameter("tenant", tenant.number())
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  @Override
  public boolean anyOperatorKey() {
    return !entities
        .ofAll()
        .createQuery("SELECT k.id FROM ApiKeyEntity k WHERE k.tenant IS NULL", String.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
