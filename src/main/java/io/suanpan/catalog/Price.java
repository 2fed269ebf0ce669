package io.suanpan.catalog;

import java.math.BigDecimal;

/** How a quantity becomes money. */
public sealed interface Price
    permits FlatPrice, UnitPrice, PackagePrice, TieredPrice, PercentagePrice {

  /**
   * The unrounded cost of that much, all of it, in one month of the vendor; in the rate card's
   * currency.
   */
  BigDecimal total(BigDecimal quantity);

  /**
   * The list price of one unit, in the first tier: what makes one quantity dearer than another. 0
   * where the quantity does not decide the cost.
   */
  BigDecimal perUnit();

  /** Whether usage can cost anything; what is free anyway uses up no grant. */
  boolean costsByQuantity();

  /** Whether what a quantity costs depends on what was billed before in the vendor's month. */
  boolean countsByMonth();
}
