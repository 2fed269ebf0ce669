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
 * @param electronicAddress its own (BT-34), {@code scheme:identifier}, or null
 * @param contact whom to ask (BT-41), or null
 * @param phone the number to ask at (BT-42), or null
 * @param bank how to pay in words, or null
 * @param iban the account to pay to (BT-84), without blanks, or null
 * @param bic its bank (BT-86), or null
 * @param series the prefix of its invoice numbers, {@code [A-Z0-9]{1,10}}
 * @param paymentDays days from issue to due
 */
public record Issuer(
    String name,
    Address address,
    String vatId,
    String taxNumber,
    String email,
    String electronicAddress,
    String contact,
    String phone,
    String bank,
    String iban,
    String bic,
    String series,
    int paymentDays) {
  /** Days to pay where nothing is said. */
  public static final int USUAL_PAYMENT_DAYS = 14;

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
