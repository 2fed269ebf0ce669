package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Money;

/**
 * Money that pays a vendor's charges, in the vendor's currency.
 *
 * @param terms where and when it holds
 * @param amount how much
 */
public record Credit(GrantTerms terms, Money amount) implements Grant {
  public Credit {
    requireNonNull(terms);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a credit is not negative: " + amount);
    }
  }
}
