package io.suanpan.tenancy;

import java.time.Instant;

/**
 * Looks every so often for something that a tenant is to be told of and that no request tells by
 * itself. Each bean of this type is asked for each active tenant, each time in a transaction of its
 * own: what one throws keeps no other from looking.
 */
public interface TenantWatch {
  /**
   * Raises what there is to tell by {@link Notifications}. It is asked again and again, on any
   * node: the keys of what it raises see to it that each thing is told once.
   */
  void look(Tenant tenant, Instant now);
}
