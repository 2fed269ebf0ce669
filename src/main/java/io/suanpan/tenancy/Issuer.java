package io.suanpan.tenancy;

import static java.util.Objects.requireNonNull;

/**
 * Who issues the invoices.
 *
 * @param name legal name
 * @param address where it is
 * @param vatId VAT identifier, or null
 * @param taxNumber national tax number, or null
 * @param email contact, or null
 * @param bank how to pay: bank, IBAN, BIC, in words; or null
 * @param series the prefix of its invoice numbers, {@code [A-Z0-9]{1,10}}
 * @param paymentDays days from issue to due
 */
public record Issuer(
    String name,
    Address address,
    String vatId,
    String taxNumber,
    String email,
    String bank,
    String series,
    int paymentDays) {
  public Issuer {
    requireNonNull(name);
    requireNonNull(address);
    if (!series.matches("[A-Z0-9]{1,10}")) {
      throw new IllegalArgumentException("a series is 1 to 10 of A-Z and 0-9, not " + series);
    }
    if (paymentDays < 0 || paymentDays > 365) {
      throw new IllegalArgumentException("payment is due within 0 to 365 days");
    }
  }
}
