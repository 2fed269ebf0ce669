package io.suanpan.quota.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens the counters of windows, in the caller's transaction: with what its cells hold already,
 * because a quota may be younger than its window. Who finds a counter open adds to it; who opens it
 * has added already, with the cells. So nothing is left out or counted twice, whoever comes first.
 */
@ApplicationScoped
public class OpenCounters {
  private static final Duration KNOWN = Duration.ofHours(1);
  private static final int MOST = 100_000;

  @Inject CounterStore counters;
  @Inject UsageBefore before;

  /** Committed by somebody: what this transaction has opened may yet be rolled back. */
  private final Cache<CounterKey, Boolean> open =
      Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MOST).build();

  /**
   * @param limits whose counters are to be open
   * @return the counters that this has opened: they hold all that is in cells
   */
  Set<CounterKey> open(Collection<Limit> limits) {
    List<Limit> unknown =
        limits.stream().filter(limit -> open.getIfPresent(limit.key()) == null).toList();
    Set<CounterKey> existing = counters.existing(unknown.stream().map(Limit::key).toList());
    existing.forEach(key -> open.put(key, true));
    Set<CounterKey> opened = new TreeSet<>();
    for (Limit limit : unknown) {
      if (!existing.contains(limit.key()) && !opened.contains(limit.key())) {
        BigDecimal used = before.of(limit).orElse(null);
        if (used != null && counters.open(limit.key(), used)) {
          opened.add(limit.key());
        }
      }
    }
    return opened;
  }
}
