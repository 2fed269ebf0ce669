package io.suanpan.quotes.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a quote comes to.
 *
 * @param currency of all amounts
 * @param charges by model, meter and beginning of the rate
 * @param trueUps what lifts the spending to what was promised
 * @param purchases what grants cost that were bought
 * @param credits what each credit paid, and what is left of it
 * @param unpriced usage without a rate; it is in no amount
 * @param net of charges, true-ups and purchases, less credits
 * @param tax on the net
 * @param total net and tax
 * @param balances what is left of each grant at the end of the period
 * @param segments how grants burnt
 */
public record QuoteAnswer(
    String currency,
    List<ChargeView> charges,
    List<FeeView> trueUps,
    List<FeeView> purchases,
    List<CreditView> credits,
    List<UnpricedView> unpriced,
    BigDecimal net,
    TaxView tax,
    BigDecimal total,
    List<BalanceView> balances,
    List<SegmentView> segments) {

  /**
   * One charge.
   *
   * @param quantity how much was used
   * @param billed what grants left of it
   * @param covered what they covered, by grant
   * @param listCost of what is billed, before anything is taken off
   * @param exactCost the same at the rate that held, before it is rounded
   * @param contractedCost the same at the rate that held; less where the public price is higher
   * @param discount all that is taken off the list cost
   * @param net list cost less discount
   * @param credit what credits paid of it
   * @param credits the same, by credit
   * @param tiers what fell on each tier of the price
   * @param steps from usage to money
   */
  public record ChargeView(
      String vendor,
      String model,
      String meter,
      BigDecimal quantity,
      BigDecimal billed,
      List<CoveredView> covered,
      BigDecimal listCost,
      BigDecimal exactCost,
      BigDecimal contractedCost,
      BigDecimal discount,
      BigDecimal net,
      BigDecimal credit,
      Map<String, BigDecimal> credits,
      List<TierView> tiers,
      List<StepView> steps) {}

  /** What one grant covered, and what that would have cost. */
  public record CoveredView(String grant, BigDecimal quantity, BigDecimal listCost) {}

  /** What fell on one tier, and what a maximum takes off of it. */
  public record TierView(
      BigDecimal upTo, BigDecimal quantity, BigDecimal cost, BigDecimal discount) {}

  /** One step from usage to money. */
  public record StepView(String step, String text, BigDecimal quantity, BigDecimal amount) {}

  /** A charge that follows from no usage. */
  public record FeeView(String name, BigDecimal amount, BigDecimal credit) {}

  /** What a credit paid, and what is left of it. */
  public record CreditView(String id, BigDecimal used, BigDecimal left) {}

  /** Usage without a rate. */
  public record UnpricedView(String model, String meter, BigDecimal quantity) {}

  /** A percentage of a base. */
  public record TaxView(BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /** What is left of a grant, and what was lost because it was not used in time. */
  public record BalanceView(String grant, BigDecimal left, BigDecimal forfeited) {}

  /** A time in which no grant began, renewed or ended. */
  public record SegmentView(
      Instant from,
      Instant to,
      BigDecimal usage,
      BigDecimal overage,
      Map<String, BigDecimal> balanceAtStart,
      Map<String, BigDecimal> covered) {}
}
