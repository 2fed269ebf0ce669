package io.suanpan.metering;

import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where usage is summed. */
public interface UsageCellStore {
  /** The tenant's cells with buckets in {@code [from, to)}, by bucket. */
  List<UsageCell> cells(TenantId tenant, Instant from, Instant to);

  /** The start of the tenant's first bucket. */
  Optional<Instant> earliest(TenantId tenant);

  /** Adds quantities to cells, in the caller's transaction. */
  void add(Map<CellKey, Quantities> sums);

  /** Takes quantities out of cells again, in the caller's transaction. */
  void subtract(Map<CellKey, Quantities> sums);

  /**
   * Which cell, in the numbers it is kept under. Ordered as the table is, so that writers that
   * follow the order do not block each other in circles.
   */
  record CellKey(TenantId tenant, UsageKey key, Bucket bucket) implements Comparable<CellKey> {
    @Override
    public int compareTo(CellKey other) {
      int byTenant = Integer.compare(tenant.number(), other.tenant.number());
      int byKey = byTenant != 0 ? byTenant : key.compareTo(other.key);
      return byKey != 0 ? byKey : bucket.compareTo(other.bucket);
    }
  }
}
