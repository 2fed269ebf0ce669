package io.suanpan.quotes.app;

import io.suanpan.catalog.app.DiscountDocument;
import io.suanpan.catalog.app.RateDocument;
import io.suanpan.grants.app.RecurrenceDocument;
import io.suanpan.grants.app.ScheduleDocument.CapDocument;
import io.suanpan.grants.app.ScheduleDocument.RolloverDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a quote depends on: one vendor account's usage in one period, and what it pays by.
 *
 * @param currency of all amounts (ISO 4217)
 * @param period of the quote, such as a month
 * @param vendor a name to be repeated in the answer
 * @param timeZone the vendor's: its months, in which tiers are counted, begin there; UTC unless
 *     given
 * @param holidays of the vendor, for windows that except them
 * @param rates what the account pays
 * @param listRates public prices with which they are compared
 * @param aliases names under which models are served
 * @param grants free or prepaid quantities
 * @param discounts in the order they apply
 * @param commitment what is charged at least
 * @param maximum what is charged at most
 * @param spentBefore what was spent of commitment and maximum before
 * @param counted what was billed before in the vendor's month, for tiers
 * @param credits money that pays what is due, last
 * @param tax on what is due after credits
 * @param usage what was used
 */
public record QuoteRequest(
    String currency,
    PeriodDocument period,
    String vendor,
    String timeZone,
    Set<LocalDate> holidays,
    List<RateDocument> rates,
    List<RateDocument> listRates,
    List<AliasDocument> aliases,
    List<GrantDocument> grants,
    List<DiscountDocument> discounts,
    CommitmentDocument commitment,
    BigDecimal maximum,
    BigDecimal spentBefore,
    List<CountDocument> counted,
    List<CreditDocument> credits,
    TaxDocument tax,
    List<UsageDocument> usage) {

  /** A span of time, the end exclusive. */
  public record PeriodDocument(Instant start, Instant end) {}

  /** A name under which another model is served from some time to another. */
  public record AliasDocument(String name, String model, Instant validFrom, Instant validTo) {}

  /**
   * A free or prepaid quantity.
   *
   * @param id its name in the answer
   * @param allowance what it covers
   * @param priority lower ones burn first; those without burn last
   * @param effectiveAt when it begins; it has always begun unless given
   * @param expiresAt when it ends; never unless given
   * @param createdAt decides between equals; after it the id does
   * @param voidedAt when it was voided
   * @param recurrence when it begins anew
   * @param rollover what is carried over then; nothing unless given
   * @param caps what it gives at most at a time
   * @param openingBalance what is left of it when the period begins
   * @param price what was paid for it, if it was bought in the period
   */
  public record GrantDocument(
      String id,
      AllowanceDocument allowance,
      Integer priority,
      Instant effectiveAt,
      Instant expiresAt,
      Instant createdAt,
      Instant voidedAt,
      RecurrenceDocument recurrence,
      RolloverDocument rollover,
      List<CapDocument> caps,
      BigDecimal openingBalance,
      BigDecimal price) {}

  /**
   * What a grant covers.
   *
   * @param meters all token meters unless given, as {@code *}
   * @param models served models; all unless given, as {@code *}
   * @param quantity all meters together
   * @param refill what each iteration after the first gives; the same unless given
   * @param weights how much one unit of a meter burns; 1 unless given
   */
  public record AllowanceDocument(
      Set<String> meters,
      Set<String> models,
      BigDecimal quantity,
      BigDecimal refill,
      Map<String, Long> weights) {}

  /** What is charged at least in the period. */
  public record CommitmentDocument(BigDecimal minimum) {}

  /**
   * What was billed before in the vendor's month in which the period begins.
   *
   * @param pool of which rates; or
   * @param model of the rate of that model and
   * @param meter meter
   * @param quantity how much
   */
  public record CountDocument(String pool, String model, String meter, BigDecimal quantity) {}

  /**
   * Money that pays what is due.
   *
   * @param id its name in the answer
   * @param amount what is left of it; rounded to the currency
   * @param models whose usage it pays; all unless given, and then also true-ups
   * @param priority lower ones pay first; those without pay last
   * @param effectiveAt when it begins; it has always begun unless given
   * @param expiresAt when it ends; never unless given
   * @param createdAt decides between equals; after it the id does
   */
  public record CreditDocument(
      String id,
      BigDecimal amount,
      Set<String> models,
      Integer priority,
      Instant effectiveAt,
      Instant expiresAt,
      Instant createdAt) {}

  /** A percentage on what is due after credits. */
  public record TaxDocument(BigDecimal rate) {}

  /**
   * Usage of one meter.
   *
   * @param at when it ended
   * @param startedAt when it began
   * @param model as it was asked for
   * @param meter what was counted
   * @param quantity how much; may have decimals, at most 6
   * @param promptLength of the whole prompt of the request
   * @param outputLength of its whole answer
   * @param facts such as {@code {"serviceTier":"flex"}}
   */
  public record UsageDocument(
      Instant at,
      Instant startedAt,
      String model,
      String meter,
      BigDecimal quantity,
      Long promptLength,
      Long outputLength,
      Map<String, String> facts) {}
}
