package io.suanpan.ingestion;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Quantities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares sums with what events come to: first all events are added, then all stored sums are
 * looked at. Memory grows with the sums and not with the events.
 */
public final class SumComparison<K> {
  private final Map<K, Quantities> expected = new HashMap<>();
  private final List<SumDifference<K>> differences = new ArrayList<>();
  private long looked;

  /** Adds an event. */
  public void event(K key, Quantities quantities) {
    expected.merge(key, quantities, Quantities::plus);
  }

  /** Looks at a stored sum; each once. */
  public void stored(K key, SortedMap<Meter, Long> found) {
    looked++;
    Quantities sum = expected.remove(key);
    SortedMap<Meter, Long> should = new TreeMap<>(sum == null ? Map.of() : sum.asMap());
    if (!should.equals(found)) {
      differences.add(new SumDifference<>(key, found, should));
    }
  }

  /** What differs, after all has been looked at; a sum of nothing need not be stored. */
  public List<SumDifference<K>> end() {
    expected.forEach(
        (key, sum) -> {
          if (sum.size() > 0) {
            differences.add(new SumDifference<>(key, new TreeMap<>(), new TreeMap<>(sum.asMap())));
          }
        });
    expected.clear();
    return differences;
  }

  /** How many sums have been looked at. */
  public long looked() {
    return looked;
  }
}
