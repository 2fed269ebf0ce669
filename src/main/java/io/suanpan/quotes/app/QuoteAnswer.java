package io.suanpan.quotes.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a quote comes to. */
public record QuoteAnswer(
    @Schema(description = "Of all amounts") String currency,
    @Schema(description = "By model, meter and beginning of the rate") List<QuotedCharge> charges,
    @Schema(description = "What lifts the spending to what was promised") List<QuotedFee> trueUps,
    @Schema(description = "What grants cost that were bought") List<QuotedFee> purchases,
    @Schema(description = "What each credit paid, and what is left of it")
        List<QuotedCredit> credits,
    @Schema(description = "Usage without a rate; it is in no amount") List<QuotedUnpriced> unpriced,
    @Schema(description = "Of charges, true-ups and purchases, less credits") BigDecimal net,
    @Schema(description = "On the net") QuotedTax tax,
    @Schema(description = "Net and tax") BigDecimal total,
    @Schema(description = "What is left of each grant at the end of the period")
        List<QuotedBalance> balances,
    @Schema(description = "How grants burnt") List<QuotedSegment> segments) {

  /** One charge. */
  public record QuotedCharge(
      @Schema(description = "As in the request") String vendor,
      @Schema(description = "The served model") String model,
      @Schema(description = "What was counted") String meter,
      @Schema(description = "How much was used") BigDecimal quantity,
      @Schema(description = "What grants left of it") BigDecimal billed,
      @Schema(description = "What they covered, by grant") List<QuotedCover> covered,
      @Schema(description = "Of what is billed, before anything is taken off") BigDecimal listCost,
      @Schema(description = "The same at the rate that held, before it is rounded")
          BigDecimal exactCost,
      @Schema(
              description =
                  "The same at the rate that held; less where the public price " + "is higher")
          BigDecimal contractedCost,
      @Schema(description = "All that is taken off the list cost") BigDecimal discount,
      @Schema(description = "List cost less discount") BigDecimal net,
      @Schema(description = "What credits paid of it") BigDecimal credit,
      @Schema(description = "The same, by credit") Map<String, BigDecimal> credits,
      @Schema(description = "What fell on each tier of the price") List<QuotedTier> tiers,
      @Schema(description = "From usage to money") List<QuotedStep> steps) {}

  /** What one grant covered, and what that would have cost. */
  public record QuotedCover(
      @Schema(description = "The id of the grant") String grant,
      @Schema(description = "How much it covered") BigDecimal quantity,
      @Schema(description = "What that would have cost") BigDecimal listCost) {}

  /** What fell on one tier, and what a maximum takes off of it. */
  public record QuotedTier(
      @Schema(description = "The last quantity in it; absent for the last tier") BigDecimal upTo,
      @Schema(description = "Charged by it") BigDecimal quantity,
      @Schema(description = "With its flat fee") BigDecimal cost,
      @Schema(description = "What a maximum takes off of it") BigDecimal discount) {}

  /** One step from usage to money. */
  public record QuotedStep(
      @Schema(description = "Which") String step,
      @Schema(description = "What happened, in English") String text,
      @Schema(description = "The quantity it concerns") BigDecimal quantity,
      @Schema(description = "The amount it gives or takes") BigDecimal amount) {}

  /** A charge that follows from no usage. */
  public record QuotedFee(
      @Schema(description = "What it is for") String name,
      @Schema(description = "What is due") BigDecimal amount,
      @Schema(description = "What credits paid of it") BigDecimal credit) {}

  /** What a credit paid, and what is left of it. */
  public record QuotedCredit(
      @Schema(description = "Its id") String id,
      @Schema(description = "What it paid") BigDecimal used,
      @Schema(description = "What is left of it") BigDecimal left) {}

  /** Usage without a rate. */
  public record QuotedUnpriced(
      @Schema(description = "The served model") String model,
      @Schema(description = "What was counted") String meter,
      @Schema(description = "How much") BigDecimal quantity) {}

  /** A percentage of a base. */
  public record QuotedTax(
      @Schema(description = "In percent") BigDecimal rate,
      @Schema(description = "Of what") BigDecimal base,
      @Schema(description = "How much") BigDecimal amount) {}

  /** What is left of a grant, and what was lost because it was not used in time. */
  public record QuotedBalance(
      @Schema(description = "The id of the grant") String grant,
      @Schema(description = "What is left at the end of the period") BigDecimal left,
      @Schema(description = "What was lost because it was not used in time")
          BigDecimal forfeited) {}

  /** A time in which no grant began, renewed or ended. */
  public record QuotedSegment(
      @Schema(description = "Its first instant") Instant from,
      @Schema(description = "The instant after its last") Instant to,
      @Schema(description = "How much was used that a grant could cover") BigDecimal usage,
      @Schema(description = "What no grant covered") BigDecimal overage,
      @Schema(description = "What each grant had left, by id")
          Map<String, BigDecimal> balanceAtStart,
      @Schema(description = "What each grant covered, by id") Map<String, BigDecimal> covered) {}
}
