package io.suanpan.ingestion;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Quantities;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum that is not what its events come to; what is 0 is left out.
 *
 * @param key which sum
 * @param found what is stored
 * @param expected what its events come to
 */
public record SumDifference<K>(
    K key, SortedMap<Meter, Long> found, SortedMap<Meter, Long> expected) {

  /** What is missing. */
  public Quantities missing() {
    return excess(expected, found);
  }

  /** What is too much. */
  public Quantities surplus() {
    return excess(found, expected);
  }

  private static Quantities excess(Map<Meter, Long> of, Map<Meter, Long> over) {
    Map<Meter, Long> excess = new TreeMap<>(of);
    over.forEach((meter, quantity) -> excess.merge(meter, -quantity, Long::sum));
    excess.values().removeIf(quantity -> quantity <= 0);
    return Quantities.of(excess);
  }
}
