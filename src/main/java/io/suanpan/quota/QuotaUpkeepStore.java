package io.suanpan.quota;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/** What keeps the tables of quotas small and proves their sums. */
public interface QuotaUpkeepStore {
  /** Counters with holds whose time is over, at most so many. */
  SortedSet<CounterKey> withExpiredHolds(int most);

  /**
   * Deletes reservations whose time was over before then, and that hold nothing, at most so many.
   *
   * @return how many
   */
  int deleteReservations(Instant before, int most);

  /**
   * Deletes counters of minutes and hours that began before then, at most so many of a quota.
   *
   * @return how many
   */
  int deleteShortWindows(Instant before, int most);

  /** Counters of cost that have changed since they were rated, at most so many. */
  List<CounterKey> unrated(int most);

  /** Counters that do not hold the sum of their holds, read as of one moment, at most so many. */
  List<CounterKey> wrongSums(int most);
}
