package io.suanpan.invoicing;

/** Where an issued invoice stands. */
public enum InvoiceState {
  ISSUED
}
