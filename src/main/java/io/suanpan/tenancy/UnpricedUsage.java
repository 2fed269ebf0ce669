package io.suanpan.tenancy;

/** What usage without a known rate does to the invoice of its month. */
public enum UnpricedUsage {
  /** It is shown without an amount and billed on a later invoice. */
  BILLED_LATER,
  /** The month is not closed before its rate is known. */
  HOLDS_INVOICE
}
