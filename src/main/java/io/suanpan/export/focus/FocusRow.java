package io.suanpan.export.focus;

import io.suanpan.period.BillingPeriod;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A row of FOCUS 1.2 cost and usage.
 *
 * @param document what all rows of an invoice share
 * @param charge what it is for
 * @param origin where it comes from
 * @param currencies of its prices
 * @param quantity what was consumed and how it is priced, or null for what has no quantity
 * @param sku what is sold, or null
 * @param costs what it costs
 * @param printed the net that the invoice prints for its line, or null
 */
public record FocusRow(
    Document document,
    Charge charge,
    Origin origin,
    Currencies currencies,
    Quantity quantity,
    Sku sku,
    Costs costs,
    BigDecimal printed) {

  /**
   * What all rows of an invoice share.
   *
   * @param invoice its number, or null for a preview
   * @param account the tenant
   * @param accountName its name
   * @param issuer who issues it
   * @param currency of the total
   * @param period the month
   */
  public record Document(
      String invoice,
      String account,
      String accountName,
      String issuer,
      String currency,
      BillingPeriod period) {}

  /**
   * How much.
   *
   * @param consumed how much was used, or null for what is no usage
   * @param consumedUnit of what, or null
   * @param pricing how it is priced, or null
   */
  public record Quantity(BigDecimal consumed, String consumedUnit, Pricing pricing) {
    Quantity negated() {
      return new Quantity(
          consumed == null ? null : consumed.negate(),
          consumedUnit,
          pricing == null ? null : pricing.negated());
    }
  }

  /**
   * What is sold.
   *
   * @param id of the model and meter
   * @param priceId of its price, or null
   * @param meter in words
   * @param details of the price
   */
  public record Sku(String id, String priceId, String meter, Map<String, String> details) {}

  FocusRow coveredBy(int grant) {
    return new FocusRow(
        document, charge, origin.withGrant(grant), currencies, quantity, sku, costs, printed);
  }

  /** What is given back of it. */
  FocusRow negated() {
    return new FocusRow(
        document,
        charge,
        origin,
        currencies,
        quantity == null ? null : quantity.negated(),
        sku,
        costs.negated(),
        printed == null ? null : printed.negate());
  }

  /** The same for a period that another invoice was issued for. */
  FocusRow correcting(String invoice) {
    return new FocusRow(
        document,
        charge.correcting(),
        origin.correctedInvoice() == null ? origin.correcting(invoice) : origin,
        currencies,
        quantity,
        sku,
        costs,
        printed);
  }
}
