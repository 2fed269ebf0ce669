package io.suanpan.rating;

import io.suanpan.money.Money;
import java.util.Set;

/** A fee in the making. */
final class FeeDue implements Payable {
  private final Fee.Kind kind;
  private final int id;
  private final String name;
  private final Money amount;
  private final Set<Integer> credits;
  private Money credit;

  /**
   * @param credits the places of those that may pay it
   */
  FeeDue(Fee.Kind kind, int id, String name, Money amount, Set<Integer> credits) {
    this.kind = kind;
    this.id = id;
    this.name = name;
    this.amount = amount;
    this.credits = credits;
    this.credit = Money.zero(amount.currency());
  }

  @Override
  public boolean accepts(int place) {
    return credits.contains(place);
  }

  @Override
  public Money due() {
    return amount.minus(credit);
  }

  @Override
  public void pay(int place, Money share) {
    credit = credit.plus(share);
  }

  Fee fee() {
    return new Fee(kind, id, name, amount, credit);
  }
}
