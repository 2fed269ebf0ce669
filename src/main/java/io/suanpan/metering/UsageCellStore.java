package io.suanpan.metering;

import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Where usage is summed by quarters of an hour. */
public interface UsageCellStore extends Sums<CellKey> {
  /** The tenant's cells with buckets in {@code [from, to)}, by bucket. */
  List<UsageCell> cells(TenantId tenant, Instant from, Instant to);

  /** The same of one vendor account. */
  List<UsageCell> cells(TenantId tenant, int account, Instant from, Instant to);

  /**
   * Digests of the tenant's cells with buckets in {@code [from, to)}, by account: another one tells
   * that a cell is another.
   */
  Map<Integer, String> digests(TenantId tenant, Instant from, Instant to);

  /** The start of the tenant's first bucket. */
  Optional<Instant> earliest(TenantId tenant);

  /** Deletes a tenant's cells of a model and answers what they held together. */
  SortedMap<Meter, Long> remove(TenantId tenant, int model);

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
