package io.suanpan.quota;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where quotas are kept. Whoever changes one holds the counting rules alone. */
public interface QuotaStore {
  /**
   * What each tenant has, by name: its own, and the defaults of which it has none of its own. Kept
   * ones whose time is over are among them.
   */
  Map<TenantId, List<Quota>> of(Collection<TenantId> tenants);

  /** The defaults, by name. */
  List<Quota> defaults();

  /** Keeps a quota of a tenant, in place of one that had its name. */
  void put(TenantId tenant, Quota quota);

  /** The same for all tenants that have none of the same name. */
  void putDefault(Quota quota);

  /**
   * @return false when the tenant has no quota of its own of that name
   */
  boolean remove(TenantId tenant, String name);

  /**
   * @return false when there is no default of that name
   */
  boolean removeDefault(String name);

  /** Allows a tenant more than the quota, for a while. */
  void raise(TenantId tenant, int quota, Quota.Raise raise);

  /** Ends the raises of a quota that have not ended by then. */
  void endRaises(TenantId tenant, int quota, Instant at);
}
