package io.suanpan.rating;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Commitment;
import io.suanpan.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maximum spend, then commitments: the one lowers what is due, the other lifts it. */
final class Limits {
  private final AccountUsage usage;
  private final List<Piece> pieces;

  Limits(AccountUsage usage, List<Piece> pieces) {
    this.usage = usage;
    this.pieces = pieces;
  }

  /** Takes off what lies above a maximum. */
  void cut() {
    for (Commitment commitment : counting()) {
      commitment.maximum().ifPresent(maximum -> cut(commitment, maximum));
    }
  }

  private void cut(Commitment commitment, Money maximum) {
    Money left = maximum.minus(before(commitment));
    Money allowed = left.signum() > 0 ? left : zero();
    Money above = due().minus(allowed).rounded();
    if (above.signum() > 0) {
      Shares.spread(above.min(due()), pieces, Piece::cut);
    }
  }

  /** What lifts the spending to what was promised. */
  List<FeeDue> trueUps() {
    List<FeeDue> fees = new ArrayList<>();
    for (Commitment commitment : counting()) {
      if (commitment.minimum().isPresent() && commitment.isDueIn(usage.period())) {
        Money spent = before(commitment).plus(due());
        Money missing = commitment.minimum().get().minus(spent).rounded();
        if (missing.signum() > 0) {
          fees.add(
              new FeeDue(Fee.Kind.TRUE_UP, commitment.id(), commitment.name(), missing, credits()));
        }
      }
    }
    return fees;
  }

  /** What was spent of commitments over a term, before and in this period. */
  Map<Integer, Money> spent() {
    Map<Integer, Money> spent = new HashMap<>();
    for (Commitment commitment : counting()) {
      if (commitment.term() == Commitment.Term.WHOLE) {
        spent.put(commitment.id(), due());
      }
    }
    return spent;
  }

  private List<Commitment> counting() {
    return usage.agreement().commitments().stream()
        .filter(commitment -> commitment.counts(usage.period()))
        .toList();
  }

  private Money before(Commitment commitment) {
    return usage.opening().spent().getOrDefault(commitment.id(), zero());
  }

  private Money due() {
    return pieces.stream().map(Piece::due).reduce(zero(), Money::plus);
  }

  private Money zero() {
    return Money.zero(usage.agreement().prices().currency());
  }

  /** A voucher for everything that holds at some time of the period pays a true-up too. */
  private Set<Integer> credits() {
    Set<Integer> places = new HashSet<>();
    for (int place = 0; place < usage.opening().credits().size(); place++) {
      var terms = usage.opening().credits().get(place).credit().terms();
      boolean begun = terms.effective().overlaps(usage.period());
      boolean ended = terms.endsAt().map(end -> !end.isAfter(usage.period().start())).orElse(false);
      if (terms.models().contains(Benefit.ALL) && begun && !ended) {
        places.add(place);
      }
    }
    return places;
  }
}
