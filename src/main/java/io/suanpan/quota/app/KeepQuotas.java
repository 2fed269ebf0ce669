package io.suanpan.quota.app;

import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.QuotaUpkeepStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * Takes expired holds out of sums and deletes what nobody asks for any more. No decision depends on
 * it: whoever locks a counter takes out what is over.
 */
@ApplicationScoped
public class KeepQuotas {
  private static final Duration RESERVATIONS = Duration.ofDays(30);
  private static final Duration SHORT_WINDOWS = Duration.ofDays(2);
  private static final int MOST = 500;

  @Inject QuotaUpkeepStore upkeep;
  @Inject CounterStore counters;
  @Inject Clock clock;

  /**
   * Takes out what is over.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean sweep() {
    SortedSet<CounterKey> expired = upkeep.withExpiredHolds(MOST);
    counters.lock(expired);
    return expired.size() == MOST;
  }

  /**
   * Deletes what has long been over.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean forget() {
    Instant now = clock.instant();
    int reservations = upkeep.deleteReservations(now.minus(RESERVATIONS), MOST);
    int windows = upkeep.deleteShortWindows(now.minus(SHORT_WINDOWS), MOST);
    return reservations == MOST || windows >= MOST;
  }

  /** Counters of cost that have changed since they were rated. */
  @Transactional
  public List<CounterKey> unrated() {
    return upkeep.unrated(MOST);
  }

  /** Counters that do not hold the sum of their holds; there should never be one. */
  @Transactional
  public List<CounterKey> wrongSums() {
    return upkeep.wrongSums(MOST);
  }
}
