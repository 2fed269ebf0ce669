package io.suanpan.rating;

import io.suanpan.money.Money;

/** Something that credits can pay. */
interface Payable {
  /** Whether the credit at that place may pay it. */
  boolean accepts(int credit);

  /** What is still to be paid. */
  Money due();

  void pay(int credit, Money share);
}
