package io.suanpan.invoicing;

/** Where an issued invoice stands. */
public enum InvoiceState {
  /** Nothing was received for it. Credit notes stay in this state. */
  ISSUED,
  /** A part of what is payable was received. */
  PARTLY_PAID,
  /** Nothing is open. */
  PAID,
  /** A credit note has given it back. */
  VOIDED
}
