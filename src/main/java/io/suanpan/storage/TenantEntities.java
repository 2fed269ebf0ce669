package io.suanpan.storage;

import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;

/**
 * The entity manager, told whose rows it may see: the second lock of tenant isolation. The first is
 * that every key begins with the tenant.
 */
@ApplicationScoped
public class TenantEntities {
  /** The EclipseLink property that multitenant entities are filtered by. */
  public static final String TENANT_PROPERTY = "eclipselink.tenant-id";

  @PersistenceContext private EntityManager entities;

  /** For entities of that tenant, within the transaction that is running. */
  public EntityManager of(TenantId tenant) {
    Object before = entities.getProperties().get(TENANT_PROPERTY);
    if (before != null && !before.equals(tenant.number())) {
      // find() would answer the other tenant's managed object.
      entities.flush();
      entities.clear();
    }
    entities.setProperty(TENANT_PROPERTY, tenant.number());
    return entities;
  }

  /**
   * Deletes a tenant's rows of one period. Rows with the same keys may be persisted again after.
   *
   * @param entity has an attribute {@code period} of the form 2024-07
   */
  public void removeOfPeriod(TenantId tenant, Class<?> entity, YearMonth period) {
    EntityManager own = of(tenant);
    own.flush();
    own.createQuery("DELETE FROM " + entity.getSimpleName() + " e WHERE e.period = :period")
        .setParameter("period", period.toString())
        .executeUpdate();
    // What was read of them is still managed.
    own.clear();
  }

  /** For entities that belong to no tenant. */
  public EntityManager ofAll() {
    return entities;
  }
}
