package io.suanpan.rating;

import io.suanpan.catalog.Price;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.money.Division;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a line costs in one month of the vendor, whose tiers are counted from what was billed
 * before. A line in a pool bears its share of every tier that the pool has reached.
 *
 * @param cost of what is billed, unrounded
 * @param covered what the covered part would have cost on top of it
 * @param tiers what fell on each tier
 */
record MonthCost(BigDecimal cost, BigDecimal covered, List<Part> tiers) {

  /** The same for a line of a rate whose fee another line bears. */
  MonthCost coveredOnly() {
    return new MonthCost(BigDecimal.ZERO, covered, List.of());
  }

  /** What fell on one tier, unrounded. */
  record Part(Optional<BigDecimal> upTo, BigDecimal quantity, BigDecimal cost) {}

  /**
   * @param before what was billed earlier in the month; empty if the month begins with this period
   * @param pool what is billed in the period, all lines of the pool together
   * @param billed of this line
   * @param covered of this line
   */
  static MonthCost of(
      Price price,
      Optional<BigDecimal> before,
      BigDecimal pool,
      BigDecimal billed,
      BigDecimal covered) {
    BigDecimal reached = before.orElse(BigDecimal.ZERO).add(pool);
    BigDecimal total = price.total(reached);
    // A volume price may fall so far that the month costs less than what was billed of it before.
    BigDecimal more =
        total.subtract(before.map(price::total).orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO);
    BigDecimal rest = price.total(reached.add(covered)).subtract(total).max(BigDecimal.ZERO);
    return new MonthCost(
        share(more, billed, pool),
        covered.signum() == 0 ? BigDecimal.ZERO : rest,
        price instanceof TieredPrice tiered
            ? parts(tiered, before, reached, new Share(billed, pool))
            : List.of());
  }

  private record Share(BigDecimal of, BigDecimal all) {
    BigDecimal take(BigDecimal amount) {
      return share(amount, of, all);
    }
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal of, BigDecimal all) {
    return of.compareTo(all) == 0 ? amount : Division.of(amount.multiply(of), all);
  }

  private static List<Part> parts(
      TieredPrice price, Optional<BigDecimal> before, BigDecimal reached, Share share) {
    List<TieredPrice.Step> now = price.steps(reached);
    if (price.mode() == TieredPrice.Mode.VOLUME) {
      return List.of(new Part(now.get(0).tier().upTo(), share.of(), share.take(now.get(0).cost())));
    }
    List<TieredPrice.Step> then = before.map(price::steps).orElse(List.of());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      BigDecimal quantity = now.get(i).quantity();
      BigDecimal cost = now.get(i).cost();
      if (i < then.size()) {
        quantity = quantity.subtract(then.get(i).quantity());
        cost = cost.subtract(then.get(i).cost());
      }
      if (quantity.signum() > 0 || cost.signum() > 0) {
        parts.add(new Part(now.get(i).tier().upTo(), share.take(quantity), share.take(cost)));
      }
    }
    return parts;
  }
}
