package io.suanpan.tenancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How a tenant's invoices are taxed.
 *
 * @param category the VAT category (EN 16931 BT-118, UNTDID 5305)
 * @param rate percent, above 0 to 100 for category {@code S} (BR-S-05), 0 for every other
 * @param vatId the tenant's VAT identifier, or null; there is one in reverse charge (BR-AE-02) and
 *     none out of scope (BR-O-02)
 * @param note why there is no tax (BT-120), or null for the usual words of the category
 */
public record TaxProfile(TaxCategory category, BigDecimal rate, String vatId, String note) {
  /** Out of scope: what holds where nothing is said. */
  public static final TaxProfile OUT_OF_SCOPE =
      new TaxProfile(TaxCategory.O, BigDecimal.ZERO, null, null);

  public TaxProfile {
    requireNonNull(category);
    if (rate.signum() < 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("a tax rate lies between 0 and 100, not at " + rate);
    }
    if ((rate.signum() != 0) != (category == TaxCategory.S)) {
      throw new IllegalArgumentException(
          category == TaxCategory.S
              ? "category S has a rate above 0; what is zero rated is Z"
              : "category " + category + " has a rate of 0");
    }
  }
}
