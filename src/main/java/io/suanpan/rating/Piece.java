package io.suanpan.rating;

import io.suanpan.money.Money;

/** The part of a line to which the same discounts and credits apply. */
final class Piece {
  private final Terms terms;
  private final Money list;
  private Money discount;
  private Money credit;

  Piece(Terms terms, Money list) {
    this.terms = terms;
    this.list = list;
    this.discount = Money.zero(list.currency());
    this.credit = discount;
  }

  Terms terms() {
    return terms;
  }

  /** What is still to be paid. */
  Money due() {
    return list.minus(discount).minus(credit);
  }

  void discount(Money share) {
    discount = discount.plus(share);
  }

  void credit(Money share) {
    credit = credit.plus(share);
  }

  Money discount() {
    return discount;
  }

  Money credit() {
    return credit;
  }
}
