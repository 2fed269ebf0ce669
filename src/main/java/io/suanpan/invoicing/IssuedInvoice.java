package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * An issued invoice or credit note: immutable, chained to the one before it in its series.
 *
 * @param tenant whose it is
 * @param number its number
 * @param period the month
 * @param currency of the total
 * @param total with tax
 * @param issuedAt when
 * @param content its content as JSON, exactly as it was hashed
 * @param previousHash the hash of the invoice before it, or of the series' name
 * @param hash SHA-256 over the previous hash and the content, in hexadecimal
 * @param state where it stands
 * @param kind invoice or credit note
 * @param payable what is to be paid, or was given back
 * @param dueOn when it is to be paid
 */
public record IssuedInvoice(
    TenantId tenant,
    String number,
    YearMonth period,
    String currency,
    BigDecimal total,
    Instant issuedAt,
    String content,
    String previousHash,
    String hash,
    InvoiceState state,
    InvoiceContent.Kind kind,
    BigDecimal payable,
    LocalDate dueOn) {

  /** The same in another state. */
  public IssuedInvoice in(InvoiceState next) {
    return new IssuedInvoice(
        tenant,
        number,
        period,
        currency,
        total,
        issuedAt,
        content,
        previousHash,
        hash,
        next,
        kind,
        payable,
        dueOn);
  }
}
