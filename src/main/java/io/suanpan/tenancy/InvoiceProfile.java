package io.suanpan.tenancy;

/** Which rules a tenant's electronic invoices follow. */
public enum InvoiceProfile {
  /** The European standard by itself. */
  EN16931,
  /** What German authorities ask for (KoSIT). */
  XRECHNUNG
}
