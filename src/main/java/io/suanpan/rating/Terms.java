package io.suanpan.rating;

import java.util.Comparator;
import java.util.List;

/**
 * The discounts, credits and surcharges that hold for some usage, by their places in the lists.
 *
 * @param discounts of the agreement
 * @param credits of the opening
 * @param surcharges among the percentages of the rate cards
 */
record Terms(List<Integer> discounts, List<Integer> credits, List<Integer> surcharges)
    implements Comparable<Terms> {
  static final Comparator<List<Integer>> LEXICAL =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
          int order = a.get(i).compareTo(b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private static final Comparator<Terms> ORDER =
      Comparator.comparing(Terms::discounts, LEXICAL)
          .thenComparing(Terms::credits, LEXICAL)
          .thenComparing(Terms::surcharges, LEXICAL);

  @Override
  public int compareTo(Terms other) {
    return ORDER.compare(this, other);
  }
}
