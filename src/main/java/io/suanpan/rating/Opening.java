package io.suanpan.rating;

import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Credit;
import io.suanpan.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier periods left.
 *
 * @param allowances with where they stand
 * @param credits with what is left of them
 * @param counts how much was billed before in a month of the vendor; a counter that is not in it
 *     has not begun
 * @param spent what was spent before of commitments, by their number
 */
public record Opening(
    List<BurnDown.Opening> allowances,
    List<CreditLeft> credits,
    Map<Counter, Long> counts,
    Map<Integer, Money> spent) {
  /** Nothing. */
  public static final Opening NONE = new Opening(List.of(), List.of(), Map.of(), Map.of());

  public Opening {
    allowances = List.copyOf(allowances);
    credits = List.copyOf(credits);
    counts = Map.copyOf(counts);
    spent = Map.copyOf(spent);
  }

  /** A credit and what is left of it. */
  public record CreditLeft(Credit credit, Money left) {}

  /**
   * What tiers are counted under.
   *
   * @param rates the pool, or the rate that counts by itself
   * @param month of the vendor
   */
  public record Counter(String rates, YearMonth month) {}

  Optional<Long> counted(Counter counter) {
    return Optional.ofNullable(counts.get(counter));
  }
}
