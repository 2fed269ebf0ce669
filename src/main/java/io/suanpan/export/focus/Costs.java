package io.suanpan.export.focus;

import java.math.BigDecimal;

/**
 * What a row costs, in the invoice's currency but for the last.
 *
 * @param billed what the invoice asks for
 * @param effective the same, but 0 for what is bought to be used up later
 * @param contracted before discounts, at the price that the tenant pays
 * @param list before discounts, at the public price
 * @param effectiveAtVendor the effective cost in the vendor's currency
 */
public record Costs(
    BigDecimal billed,
    BigDecimal effective,
    BigDecimal contracted,
    BigDecimal list,
    BigDecimal effectiveAtVendor) {

  /** Where all are the same. */
  static Costs of(BigDecimal amount, BigDecimal atVendor) {
    return new Costs(amount, amount, amount, amount, atVendor);
  }

  /** Of what is bought to be used up later. */
  Costs prepaid() {
    return new Costs(billed, BigDecimal.ZERO, contracted, list, BigDecimal.ZERO);
  }

  Costs negated() {
    return new Costs(
        billed.negate(),
        effective.negate(),
        contracted.negate(),
        list.negate(),
        effectiveAtVendor.negate());
  }

  /** These and, of the others, so many percent of what each is more than the billed cost. */
  Costs plusPercent(BigDecimal percent, Costs others) {
    return new Costs(
        billed,
        effective.add(others.above(others.effective, percent)),
        contracted.add(others.above(others.contracted, percent)),
        list.add(others.above(others.list, percent)),
        effectiveAtVendor.add(others.above(others.effective, percent)));
  }

  private BigDecimal above(BigDecimal cost, BigDecimal percent) {
    return cost.subtract(billed).multiply(percent).movePointLeft(2);
  }

  Costs plus(Costs other) {
    return new Costs(
        billed.add(other.billed),
        effective.add(other.effective),
        contracted.add(other.contracted),
        list.add(other.list),
        effectiveAtVendor.add(other.effectiveAtVendor));
  }
}
