package io.suanpan.rating;

import io.suanpan.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the charge of a line that all discounts and credits have been taken off. */
record ChargeOf(AccountUsage usage, Line line) {

  Charge charge() {
    LineKey key = line.key();
    return new Charge(
        key.model(),
        key.meter(),
        key.rate(),
        Math.addExact(line.billed(), line.covered()),
        line.burns(),
        line.billed(),
        costs(),
        credits(),
        tiers(),
        new Explanation(usage, line).steps());
  }

  private Charge.Costs costs() {
    LineCost cost = line.cost();
    Money net = sum(line, piece -> piece.due().plus(paid(piece)));
    return new Charge.Costs(
        cost.exact(),
        cost.list(),
        cost.contracted(),
        cost.covered(),
        net,
        sum(line, ChargeOf::paid));
  }

  private Map<Integer, Money> credits() {
    Map<Integer, Money> byGrant = new HashMap<>();
    line.pieces()
        .forEach(
            piece ->
                piece
                    .credits()
                    .forEach((place, paid) -> byGrant.merge(grant(place), paid, Money::plus)));
    return byGrant;
  }

  private int grant(int place) {
    return usage.opening().credits().get(place).credit().terms().id();
  }

  /** What lies above a maximum is taken off the last tiers, as if they had not been reached. */
  private List<TierCost> tiers() {
    Money left = sum(line, Piece::cut);
    List<TierCost> tiers = new ArrayList<>();
    List<TierCost> all = line.cost().tiers();
    for (int i = all.size() - 1; i >= 0; i--) {
      TierCost tier = all.get(i);
      Money cut = tier.cost().min(left);
      left = left.minus(cut);
      tiers.add(0, new TierCost(tier.upTo(), tier.quantity(), tier.cost(), cut));
    }
    return tiers;
  }

  private static Money paid(Piece piece) {
    return piece.credits().values().stream()
        .reduce(Money.zero(piece.cost().currency()), Money::plus);
  }

  static Money sum(Line line, Function<Piece, Money> part) {
    Money none = Money.zero(line.cost().contracted().currency());
    return line.pieces().stream().map(part).reduce(none, Money::plus);
  }
}
