package io.suanpan.rating;

import io.suanpan.catalog.Discount;
import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes discounts off, in their order, each of what the one before it left. */
final class Discounts {
  private final List<Discount> discounts;
  private final List<Piece> pieces;

  private Discounts(List<Discount> discounts, List<Piece> pieces) {
    this.discounts = discounts;
    this.pieces = pieces;
  }

  static void apply(List<Discount> discounts, List<Piece> pieces) {
    Discounts all = new Discounts(discounts, pieces);
    Map<Integer, List<Piece>> scopes = new TreeMap<>();
    for (int place = 0; place < discounts.size(); place++) {
      if (all.isTriggered(place)) {
        scopes.put(place, all.scope(place));
      }
    }
    scopes.forEach((place, scope) -> all.apply(place, all.bestOf(place, scope, scopes)));
  }

  private List<Piece> scope(int place) {
    return pieces.stream().filter(piece -> piece.terms().discounts().contains(place)).toList();
  }

  private boolean isTriggered(int place) {
    Discount.Trigger trigger = discounts.get(place).trigger();
    List<Piece> scope = scope(place);
    long quantity = scope.stream().mapToLong(Piece::quantity).reduce(0, Math::addExact);
    BigDecimal cost =
        scope.stream().map(p -> p.cost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return quantity >= trigger.quantity().orElse(0)
        && trigger.cost().map(least -> cost.compareTo(least) >= 0).orElse(true);
  }

  /** Of a group, the pieces for which no other discount of the group is better. */
  private List<Piece> bestOf(int place, List<Piece> scope, Map<Integer, List<Piece>> scopes) {
    Discount discount = discounts.get(place);
    if (discount.group().isEmpty()) {
      return scope;
    }
    return scope.stream()
        .filter(
            piece ->
                scopes.entrySet().stream()
                    .filter(other -> discounts.get(other.getKey()).group().equals(discount.group()))
                    .filter(other -> other.getValue().contains(piece))
                    .noneMatch(other -> isBetter(other.getKey(), place)))
        .toList();
  }

  private boolean isBetter(int place, int than) {
    int order = percent(place).compareTo(percent(than));
    return order > 0 || (order == 0 && place < than);
  }

  private BigDecimal percent(int place) {
    return ((Discount.Percent) discounts.get(place).reduction()).percent();
  }

  private void apply(int place, List<Piece> scope) {
    if (scope.isEmpty()) {
      return;
    }
    Money due = Shares.due(scope);
    Money amount =
        discounts.get(place).reduction() instanceof Discount.Amount fixed
            ? fixed.amount().rounded().min(due)
            : due.percent(percent(place)).rounded();
    Shares.spread(amount, scope, (piece, share) -> piece.discount(place, share));
  }
}
