package io.suanpan.tenancy;

/** The VAT categories of EN 16931 that can occur here (UNTDID 5305). */
public enum TaxCategory {
  /** Standard rate. */
  S,
  /** Zero rated. */
  Z,
  /** Exempt. */
  E,
  /** Reverse charge: the tenant owes the tax. */
  AE,
  /** Outside the scope of tax. */
  O
}
