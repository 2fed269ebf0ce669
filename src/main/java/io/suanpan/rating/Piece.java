package io.suanpan.rating;

import io.suanpan.money.Money;
import java.util.Map;
import java.util.TreeMap;

/** The part of a line to which the same terms apply. */
final class Piece implements Payable {
  private final Terms terms;
  private final long quantity;
  private final Money cost;
  private final Map<Integer, Money> discounts = new TreeMap<>();
  private final Map<Integer, Money> credits = new TreeMap<>();
  private Money cut;
  private Money due;

  /**
   * @param quantity what is billed of it
   * @param cost what that costs before discounts, rounded
   */
  Piece(Terms terms, long quantity, Money cost) {
    this.terms = terms;
    this.quantity = quantity;
    this.cost = cost;
    this.due = cost;
    this.cut = Money.zero(cost.currency());
  }

  Terms terms() {
    return terms;
  }

  long quantity() {
    return quantity;
  }

  Money cost() {
    return cost;
  }

  @Override
  public Money due() {
    return due;
  }

  void discount(int place, Money share) {
    discounts.merge(place, share, Money::plus);
    due = due.minus(share);
  }

  /** Takes off what lies above a maximum. */
  void cut(Money share) {
    cut = cut.plus(share);
    due = due.minus(share);
  }

  @Override
  public boolean accepts(int credit) {
    return terms.credits().contains(credit);
  }

  @Override
  public void pay(int credit, Money share) {
    credits.merge(credit, share, Money::plus);
    due = due.minus(share);
  }

  Map<Integer, Money> discounts() {
    return discounts;
  }

  Map<Integer, Money> credits() {
    return credits;
  }

  Money cut() {
    return cut;
  }
}
