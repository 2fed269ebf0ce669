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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a quote depends on: one vendor account's usage in one period, and what it pays by. */
public record QuoteRequest(
    @Schema(description = "Of all amounts (ISO 4217)") String currency,
    @Schema(description = "Of the quote, such as a month") PeriodDocument period,
    @Schema(description = "A name to be repeated in the answer") String vendor,
    @Schema(
            description =
                "The vendor's: its months, in which tiers are counted, begin "
                    + "there; UTC unless given")
        String timeZone,
    @Schema(description = "Of the vendor, for windows that except them") Set<LocalDate> holidays,
    @Schema(description = "True where the vendor sees the account as a new customer")
        Boolean newCustomer,
    @Schema(description = "What the account pays") List<RateDocument> rates,
    @Schema(description = "Public prices with which they are compared")
        List<RateDocument> listRates,
    @Schema(description = "Names under which models are served") List<AliasDocument> aliases,
    @Schema(description = "Free or prepaid quantities") List<GrantDocument> grants,
    @Schema(description = "In the order they apply") List<DiscountDocument> discounts,
    @Schema(description = "What is charged at least") CommitmentDocument commitment,
    @Schema(description = "What is charged at most") BigDecimal maximum,
    @Schema(description = "What was spent of commitment and maximum before") BigDecimal spentBefore,
    @Schema(description = "What was billed before in the vendor's month, for tiers")
        List<CountDocument> counted,
    @Schema(description = "Money that pays what is due, last") List<CreditDocument> credits,
    @Schema(description = "On what is due after credits") TaxDocument tax,
    @Schema(description = "What was used") List<UsageDocument> usage) {

  /** A span of time, the end exclusive. */
  public record PeriodDocument(
      @Schema(description = "Its first instant") Instant start,
      @Schema(description = "The instant after its last") Instant end) {}

  /** A name under which another model is served from some time to another. */
  public record AliasDocument(
      @Schema(description = "What requests call it") String name,
      @Schema(description = "What serves them") String model,
      @Schema(description = "When it begins; it has always held unless given") Instant validFrom,
      @Schema(description = "When it ends; never unless given") Instant validTo) {}

  /** A free or prepaid quantity. */
  public record GrantDocument(
      @Schema(description = "Its name in the answer") String id,
      @Schema(description = "What it covers") AllowanceDocument allowance,
      @Schema(description = "Lower ones burn first; those without burn last") Integer priority,
      @Schema(description = "When it begins; it has always begun unless given") Instant effectiveAt,
      @Schema(description = "When it ends; never unless given") Instant expiresAt,
      @Schema(description = "Decides between equals; after it the id does") Instant createdAt,
      @Schema(description = "When it was voided") Instant voidedAt,
      @Schema(description = "When it begins anew") RecurrenceDocument recurrence,
      @Schema(description = "What is carried over then; nothing unless given")
          RolloverDocument rollover,
      @Schema(description = "What it gives at most at a time") List<CapDocument> caps,
      @Schema(description = "What is left of it when the period begins") BigDecimal openingBalance,
      @Schema(description = "What was paid for it, if it was bought in the period")
          BigDecimal price) {}

  /** What a grant covers. */
  public record AllowanceDocument(
      @Schema(description = "All token meters unless given, as *") Set<String> meters,
      @Schema(description = "Served models; all unless given, as *") Set<String> models,
      @Schema(description = "All meters together") BigDecimal quantity,
      @Schema(description = "What each iteration after the first gives; the same unless " + "given")
          BigDecimal refill,
      @Schema(description = "How much one unit of a meter burns; 1 unless given")
          Map<String, Long> weights) {}

  /** What is charged at least in the period. */
  public record CommitmentDocument(
      @Schema(description = "What is charged at least") BigDecimal minimum) {}

  /** What was billed before in the vendor's month in which the period begins. */
  public record CountDocument(
      @Schema(description = "Of which rates") String pool,
      @Schema(description = "Of the rate of that model and") String model,
      @Schema(description = "Meter") String meter,
      @Schema(description = "How much") BigDecimal quantity) {}

  /** Money that pays what is due. */
  public record CreditDocument(
      @Schema(description = "Its name in the answer") String id,
      @Schema(description = "What is left of it; rounded to the currency") BigDecimal amount,
      @Schema(description = "Whose usage it pays; all unless given, and then also " + "true-ups")
          Set<String> models,
      @Schema(description = "Lower ones pay first; those without pay last") Integer priority,
      @Schema(description = "When it begins; it has always begun unless given") Instant effectiveAt,
      @Schema(description = "When it ends; never unless given") Instant expiresAt,
      @Schema(description = "Decides between equals; after it the id does") Instant createdAt,
      @Schema(description = "What was paid for it, if it was bought in the period")
          BigDecimal price) {}

  /** A percentage on what is due after credits. */
  public record TaxDocument(@Schema(description = "In percent") BigDecimal rate) {}

  /** Usage of one meter. */
  public record UsageDocument(
      @Schema(description = "When it ended") Instant at,
      @Schema(description = "When it began") Instant startedAt,
      @Schema(description = "As it was asked for") String model,
      @Schema(description = "What was counted") String meter,
      @Schema(description = "How much; may have decimals, at most 6") BigDecimal quantity,
      @Schema(description = "Of the whole prompt of the request") Long promptLength,
      @Schema(description = "Of its whole answer") Long outputLength,
      @Schema(description = "Such as {\"serviceTier\":\"flex\"}") Map<String, String> facts) {}
}
