package io.suanpan.catalog;

import java.math.BigDecimal;

/** How a quantity becomes money. */
public sealed interface Price permits UnitPrice {
  /** The unrounded cost of a quantity, in the rate card's currency. */
  BigDecimal cost(long quantity);

  /** The unrounded cost of one more: what makes one quantity dearer than another. */
  BigDecimal perUnit();
}
