package io.suanpan.storage;

import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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

  /** For entities that belong to no tenant. */
  public EntityManager ofAll() {
    return entities;
  }
}
