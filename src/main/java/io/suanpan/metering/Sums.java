package io.suanpan.metering;

import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * Where usage is summed.
 *
 * @param <K> which sum, in the numbers it is kept under
 */
public interface Sums<K> {
  /** Adds quantities, in the caller's transaction. */
  void add(Map<K, Quantities> sums);

  /** Takes quantities off again, in the caller's transaction. */
  void subtract(Map<K, Quantities> sums);

  /** How many sums of the tenant each bucket has. */
  SortedMap<Bucket, Long> sizes(TenantId tenant);

  /**
   * Hands over the tenant's sums with buckets in {@code [from, to)} as they are stored, without
   * what is 0; a fault may have left them below it. The consumer must not use the database.
   */
  void each(TenantId tenant, Bucket from, Bucket to, BiConsumer<K, SortedMap<Meter, Long>> sums);
}
