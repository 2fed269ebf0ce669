package io.suanpan.quota;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which counter. Ordered as the table is, so that writers that follow the order do not block each
 * other in circles.
 *
 * @param tenant whose
 * @param quota the number of the quota
 * @param start of the window
 */
public record CounterKey(TenantId tenant, int quota, Instant start)
    implements Comparable<CounterKey> {
  private static final Comparator<CounterKey> ORDER =
      Comparator.comparingInt((CounterKey key) -> key.tenant().number())
          .thenComparingInt(CounterKey::quota)
          .thenComparing(CounterKey::start);

  @Override
  public int compareTo(CounterKey other) {
    return ORDER.compare(this, other);
  }
}
