package io.suanpan.console.billing;

import io.suanpan.export.InvoicePage;
import java.util.List;

/**
 * An invoice as its page shows it: all texts in the reader's language.
 *
 * @param sheet what the invoice says
 * @param state ISSUED, PARTLY_PAID, PAID, OVERDUE, VOIDED, CREDIT, or PREVIEW
 * @param look how its state looks
 * @param period the month
 * @param open what is still to be paid; empty where nothing is
 * @param files in which formats it can be had
 * @param payments what was received
 * @param email how far its e-mail has come; empty where none was asked for
 */
public record InvoiceView(
    InvoicePage sheet,
    String state,
    String look,
    String period,
    String open,
    List<FileLink> files,
    List<PaymentRow> payments,
    String email) {
  /** Credit notes and what has been voided stay as they are. */
  public boolean isVoidable() {
    return !state.equals("VOIDED") && !state.equals("CREDIT");
  }
}
