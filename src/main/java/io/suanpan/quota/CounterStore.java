package io.suanpan.quota;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Where it is counted what stands against limits. */
public interface CounterStore {
  /** What the counters say that exist; expired holds do not count. */
  Map<CounterKey, Count> read(Collection<CounterKey> keys);

  /** The same, and nobody else changes them until this transaction ends; expired holds go. */
  SortedMap<CounterKey, Count> lock(SortedSet<CounterKey> keys);

  /** What was used in a quota's windows, by their beginnings, the latest first. */
  SortedMap<Instant, BigDecimal> history(TenantId tenant, int quota, int limit);

  /** Which of them exist. */
  Set<CounterKey> existing(Collection<CounterKey> keys);

  /**
   * Opens a counter.
   *
   * @return false when somebody else has opened it; it is theirs then
   */
  boolean open(CounterKey key, BigDecimal used);

  /**
   * Puts what rating says in place of what was counted; the caller has the counter locked.
   *
   * @return what it said the time before; 0 at first
   */
  BigDecimal rate(CounterKey key, BigDecimal used);

  /** Adds to counters that exist, and makes those that do not; less than 0 takes off. */
  void add(SortedMap<CounterKey, Count> changes);
}
