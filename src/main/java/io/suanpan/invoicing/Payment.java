package io.suanpan.invoicing;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money received for an invoice.
 *
 * @param number of the invoice
 * @param reference the payer's or the bank's; one per payment of an invoice
 * @param amount how much, rounded, in the invoice's currency
 * @param receivedOn when
 * @param credit the tenant credit that what was too much became, if it was
 */
public record Payment(
    String number, String reference, Money amount, LocalDate receivedOn, Optional<Integer> credit) {
  public Payment {
    requireNonNull(number);
    requireNonNull(reference);
    requireNonNull(receivedOn);
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("a payment is above 0");
    }
  }

  /** Whether it tells of the same money. */
  public boolean repeats(Payment other) {
    return amount.amount().compareTo(other.amount.amount()) == 0
        && receivedOn.equals(other.receivedOn);
  }
}
