package io.suanpan.export.einvoice;

import java.math.BigDecimal;

/**
 * A price that gives an amount to the cent: the amount itself, for the whole quantity. A million
 * tokens cost cents, tiers and discounts make uneven prices, and the vendor's currency is another;
 * so no rounded price of one unit times the quantity is the net.
 *
 * @param quantity BT-129, below 0 where money is given back
 * @param price BT-146, never below 0 (BR-27)
 * @param baseQuantity BT-149, above 0
 */
record Pricing(String quantity, String price, String baseQuantity) {

  /** Where the quantity is 0, or goes the other way than the amount, it is one of it. */
  static Pricing of(long billed, BigDecimal amount) {
    String price = amount.abs().toPlainString();
    if (amount.signum() == 0) {
      return new Pricing(Long.toString(Math.max(0, billed)), price, "1");
    }
    return Long.signum(billed) == amount.signum()
        ? new Pricing(Long.toString(billed), price, Long.toString(Math.abs(billed)))
        : new Pricing(Integer.toString(amount.signum()), price, "1");
  }
}
