package io.suanpan.quota;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where reservations are kept. What they hold of a counter changes only while this transaction has
 * the counter locked; counters are always locked before.
 */
public interface ReservationStore {
  /** Which reservation. */
  record Key(TenantId tenant, String id) {}

  /**
   * A reservation that is granted.
   *
   * @param key which
   * @param reservation what is kept of it
   * @param holds of each counter
   */
  record Granted(Key key, Reservation reservation, Map<CounterKey, BigDecimal> holds) {}

  /** The time by the clock of the database, by which reservations expire. */
  Instant now();

  /** Keeps them, with what they hold; counters are not touched. */
  void add(List<Granted> granted);

  /** As they stand; those that do not exist are left out. */
  Map<Key, Reservation> find(Collection<Key> keys);

  /** A tenant's reservations that are open and not over, latest first. */
  List<Reservation> open(TenantId tenant, int limit);

  /** Those that hold something of a counter and are not over. */
  List<Reservation> holding(CounterKey counter);

  /** Which counters they hold something of. */
  Collection<CounterKey> counters(Collection<Key> keys);

  /**
   * Ends those that have not ended, and deletes what they hold.
   *
   * @return what is to be taken off the counters
   */
  SortedMap<CounterKey, BigDecimal> end(Collection<Key> keys, Ending ending);

  /**
   * How a reservation ends.
   *
   * @param state what becomes of it
   * @param event the hash of the event that settles it
   */
  record Ending(Reservation.State state, Optional<String> event) {}

  /** The hash of the event that settled it, if one has; nobody else ends it meanwhile. */
  Optional<String> settledBy(Key key);
}
