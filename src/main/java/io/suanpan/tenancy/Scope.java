package io.suanpan.tenancy;

import java.util.Locale;

/** What an API key may do. */
public enum Scope {
  /** Everything, for every tenant. */
  OPERATOR,
  /** Send usage events. */
  INGEST,
  /** Read usage, balances, catalogue and invoices. */
  READ,
  /** Reserve and settle quota. */
  QUOTA,
  /** Claim offers and download documents. */
  BILLING;

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
