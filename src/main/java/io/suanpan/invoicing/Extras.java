package io.suanpan.invoicing;

import static java.util.Objects.requireNonNull;

import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Preceding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands on an invoice besides the vendors' sections.
 *
 * @param fees of the operator that hold in the month
 * @param corrections of earlier months; their numbers are given when the invoice is made
 * @param credits the tenant's
 * @param creditedAt the instant by which money must have been received to count
 * @param replaced the voided invoice in whose place it comes
 */
public record Extras(
    List<OperatorFee> fees,
    List<Correction> corrections,
    CreditBook credits,
    Instant creditedAt,
    Optional<Preceding> replaced) {
  public Extras {
    fees = List.copyOf(fees);
    corrections = List.copyOf(corrections);
    requireNonNull(credits);
    requireNonNull(creditedAt);
    requireNonNull(replaced);
  }

  /** Nothing but the operator's fees. */
  public static Extras of(List<OperatorFee> fees) {
    return new Extras(fees, List.of(), CreditBook.EMPTY, Instant.EPOCH, Optional.empty());
  }

  /** With these corrections. */
  public Extras with(List<Correction> booked) {
    return new Extras(fees, booked, credits, creditedAt, replaced);
  }

  /** With these credits. */
  public Extras with(CreditBook left) {
    return new Extras(fees, corrections, left, creditedAt, replaced);
  }

  /** Whether something of them is due without any usage. */
  public boolean areDueAlone() {
    return fees.stream().anyMatch(fee -> fee.basis() instanceof OperatorFee.Monthly);
  }
}
