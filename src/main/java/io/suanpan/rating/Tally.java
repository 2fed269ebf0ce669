package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/** Counts what was used of one line under the same terms. */
final class Tally {
  private long billed;
  private long covered;

  /**
   * What parts of a line are told apart by.
   *
   * @param terms what discounts, credits and surcharges hold
   * @param month of the vendor, where the price counts by month
   * @param list the public rate that a negotiated one is compared with
   */
  record Key(Terms terms, Optional<YearMonth> month, Optional<Rate> list)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::terms)
            .thenComparing(key -> key.month.map(YearMonth::toString).orElse(""))
            .thenComparing(key -> key.list.map(Rate::toString).orElse(""));

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  void add(long more, long moreCovered) {
    billed = Math.addExact(billed, more);
    covered = Math.addExact(covered, moreCovered);
  }

  long billed() {
    return billed;
  }

  long covered() {
    return covered;
  }
}
