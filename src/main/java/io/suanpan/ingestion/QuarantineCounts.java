package io.suanpan.ingestion;

import io.suanpan.tenancy.TenantId;
import java.util.List;
import java.util.Map;

/** How much waits in quarantine. */
public interface QuarantineCounts {
  /** How many of a tenant's entries are open. */
  long waiting(TenantId tenant);

  /**
   * What is wrong with the latest open ones.
   *
   * @param latest how many are looked at, at most
   * @return how many have each code as their first
   */
  Map<String, Long> codes(TenantId tenant, int latest);

  /** How many of a tenant's entries are open. */
  record Waiting(TenantId tenant, long entries) {}

  /** Of all tenants that have any, the most first. */
  List<Waiting> waiting();
}
