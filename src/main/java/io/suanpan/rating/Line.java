package io.suanpan.rating;

import io.suanpan.grants.BurnDown.Burn;
import io.suanpan.money.Money;
import io.suanpan.money.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A charge in the making: gathers portions, then prices their sum once. */
final class Line {
  private final LineKey key;
  private final List<Burn> burns = new ArrayList<>();
  private final Map<Terms, Long> billedByTerms = new LinkedHashMap<>();
  private long consumed;
  private long billed;
  private Money coveredListCost;
  private Money listCost;
  private List<Piece> pieces = List.of();

  Line(LineKey key) {
    this.key = key;
  }

  void add(Portion portion, List<Burn> covered, Terms terms) {
    long rest = portion.quantity() - covered.stream().mapToLong(Burn::quantity).sum();
    consumed = Math.addExact(consumed, portion.quantity());
    billed += rest;
    burns.addAll(covered);
    billedByTerms.merge(terms, rest, Math::addExact);
  }

  /** Rounds the list cost of the whole line, then splits it by the terms that apply. */
  List<Piece> price(Currency currency) {
    listCost = cost(billed, currency);
    coveredListCost = cost(consumed - billed, currency);
    List<BigDecimal> weights = billedByTerms.values().stream().map(BigDecimal::valueOf).toList();
    List<Money> shares = Spread.of(listCost, weights);
    List<Piece> split = new ArrayList<>();
    for (Terms terms : billedByTerms.keySet()) {
      split.add(new Piece(terms, shares.get(split.size())));
    }
    pieces = split;
    return pieces;
  }

  Charge charge() {
    return new Charge(
        key.model(),
        key.meter(),
        key.rate(),
        consumed,
        Rating.sum(burns),
        billed,
        coveredListCost,
        listCost,
        sum(Piece::discount),
        sum(Piece::credit));
  }

  private Money sum(Function<Piece, Money> part) {
    return pieces.stream().map(part).reduce(Money.zero(listCost.currency()), Money::plus);
  }

  private Money cost(long quantity, Currency currency) {
    return new Money(key.rate().price().cost(quantity), currency).rounded();
  }
}
