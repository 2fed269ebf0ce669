package io.suanpan.tenancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How a tenant's invoices are taxed.
 *
 * @param category the VAT category (EN 16931 BT-118, UNTDID 5305)
 * @param rate percent, 0 to 100; 0 for every category but {@code S}
 * @param vatId the tenant's VAT identifier, or null
 */
public record TaxProfile(TaxCategory category, BigDecimal rate, String vatId) {
  /** Out of scope: what holds where nothing is said. */
  public static final TaxProfile OUT_OF_SCOPE =
      new TaxProfile(TaxCategory.O, BigDecimal.ZERO, null);

  public TaxProfile {
    requireNonNull(category);
    if (rate.signum() < 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("a tax rate lies between 0 and 100, not at " + rate);
    }
    if (rate.signum() != 0 && category != TaxCategory.S) {
      throw new IllegalArgumentException("category " + category + " has a rate of 0");
    }
  }
}
