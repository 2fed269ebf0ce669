package io.suanpan.catalog.store;

import io.suanpan.catalog.Discount;
import io.suanpan.catalog.DiscountStore;
import io.suanpan.storage.TenantEntities;
import io.suanpan.storage.TenantNumbers;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Discounts by EclipseLink. */
@ApplicationScoped
class JpaDiscountStore implements DiscountStore {
  @Inject TenantEntities entities;
  @Inject TenantNumbers numbers;

  @Override
  public Discount add(TenantId tenant, Discount discount) {
    DiscountEntity entity = DiscountEntity.of(discount, numbers.next(tenant, "discount"));
    entities.of(tenant).persist(entity);
    return entity.toDomain();
  }

  @Override
  public void end(TenantId tenant, int discount, Instant at) {
    entities
        .of(tenant)
        .createQuery("UPDATE DiscountEntity e SET e.validTo = :at WHERE e.id = :id")
        .setParameter("at", at)
        .setParameter("id", discount)
        .executeUpdate();
  }

  @Override
  public List<Discount> of(TenantId tenant) {
    return entities
        .of(tenant)
        .createQuery("SELECT d FROM DiscountEntity d ORDER BY d.id", DiscountEntity.class)
        .getResultStream()
        .map(DiscountEntity::toDomain)
        .toList();
  }
}
