package io.suanpan.tenancy.store;

import io.suanpan.storage.TenantEntities;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tenants by EclipseLink. Tenants are looked up before one is known, so without a discriminator.
 */
@ApplicationScoped
class JpaTenantStore implements TenantStore {
  private static final String HOLDING =
      " WHERE t.code LIKE :pattern ESCAPE '!' OR LOWER(t.name) LIKE :pattern ESCAPE '!'";

  @Inject TenantEntities entities;
  @Inject Clock clock;

  @Override
  public Optional<Tenant> add(Tenant tenant) {
    if (byCode(tenant.code()).isPresent()) {
      return Optional.empty();
    }
    TenantEntity entity = TenantEntity.of(tenant, clock.instant());
    entities.ofAll().persist(entity);
    entities.ofAll().flush();
    return Optional.of(entity.toDomain());
  }

  @Override
  public void update(Tenant tenant) {
    entities.ofAll().find(TenantEntity.class, tenant.id().number()).take(tenant);
  }

  @Override
  public Optional<Tenant> byCode(String code) {
    return entities
        .ofAll()
        .createQuery("SELECT t FROM TenantEntity t WHERE t.code = :code", TenantEntity.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(TenantEntity::toDomain);
  }

  @Override
  public Optional<Tenant> byId(TenantId id) {
    return Optional.ofNullable(entities.ofAll().find(TenantEntity.class, id.number()))
        .map(TenantEntity::toDomain);
  }

  @Override
  public List<Tenant> list(String afterCode, int limit) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT t FROM TenantEntity t WHERE t.code > :after ORDER BY t.code",
            TenantEntity.class)
        .setParameter("after", afterCode)
        .setMaxResults(limit)
        .getResultStream()
        .map(TenantEntity::toDomain)
        .toList();
  }

  @Override
  public List<Tenant> holding(String text, int first, int limit) {
    return entities
        .ofAll()
        .createQuery(
            "SELECT t FROM TenantEntity t" + HOLDING + " ORDER BY t.code", TenantEntity.class)
        .setParameter("pattern", pattern(text))
        .setFirstResult(first)
        .setMaxResults(limit)
        .getResultStream()
        .map(TenantEntity::toDomain)
        .toList();
  }

  @Override
  public long countHolding(String text) {
    return entities
        .ofAll()
        .createQuery("SELECT COUNT(t) FROM TenantEntity t" + HOLDING, Long.class)
        .setParameter("pattern", pattern(text))
        .getSingleResult();
  }

  private static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  @Override
  public Optional<Issuer> issuer() {
    return Optional.ofNullable(entities.ofAll().find(IssuerEntity.class, IssuerEntity.ONLY))
        .map(IssuerEntity::toDomain);
  }

  @Override
  public void setIssuer(Issuer issuer) {
    entities.ofAll().merge(IssuerEntity.of(issuer));
  }
}
