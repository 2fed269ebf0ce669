package io.suanpan.rating;

import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import java.util.List;
import java.util.function.BiConsumer;

/** Spreads a rounded amount over pieces by what is due on them. */
final class Shares {
  private Shares() {}

  static Money due(List<Piece> pieces) {
    return pieces.stream().map(Piece::due).reduce(Money::plus).orElseThrow();
  }

  static void spread(Money amount, List<Piece> pieces, BiConsumer<Piece, Money> how) {
    List<Money> shares =
        Spread.of(amount, pieces.stream().map(piece -> piece.due().amount()).toList());
    for (int i = 0; i < pieces.size(); i++) {
      if (shares.get(i).signum() != 0) {
        how.accept(pieces.get(i), shares.get(i));
      }
    }
  }
}
