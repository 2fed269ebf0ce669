package io.suanpan.grants.app;

import io.suanpan.grants.app.ScheduleDocument.CapDocument;
import io.suanpan.grants.app.ScheduleDocument.RolloverDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A grant to be booked: an allowance or a credit.
 *
 * @param vendorAccount {@code vendor/name}
 * @param name what it is called on documents
 * @param allowance what it covers; or
 * @param credit what it pays
 * @param priority lower ones burn first; 10 unless given
 * @param effectiveAt when it begins: at the start of the quarter of an hour
 * @param expiresAt when it ends; never unless given
 * @param recurrence when an allowance begins anew; once unless given
 * @param rollover what of the rest is carried over then; nothing unless given
 * @param caps what an allowance gives at most at a time
 * @param openingBalance what an allowance begins with in place of its quantity, for an account that
 *     joins in mid-course
 * @param price what was paid for it, in the account's currency, if it was bought
 * @param whenExhausted {@code payAsYouGo}, unless given, or {@code stop}: what the vendor does
 */
public record GrantBody(
    @NotNull String vendorAccount,
    @Size(min = 1, max = 200) String name,
    @Valid AllowanceBody allowance,
    @Valid CreditBody credit,
    Integer priority,
    @NotNull Instant effectiveAt,
    Instant expiresAt,
    RecurrenceDocument recurrence,
    RolloverDocument rollover,
    List<@NotNull CapDocument> caps,
    @PositiveOrZero Long openingBalance,
    @Positive @Digits(integer = 15, fraction = 4) BigDecimal price,
    @Pattern(regexp = "payAsYouGo|stop") String whenExhausted) {

  /**
   * Free or prepaid usage.
   *
   * @param meters {@code *} for every token meter
   * @param models {@code *} for every model
   * @param quantity all meters together
   * @param refill what each iteration after the first gives; the quantity unless given
   * @param weights how much one unit of a meter burns; 1 unless given
   */
  public record AllowanceBody(
      @NotEmpty Set<String> meters,
      @NotEmpty Set<String> models,
      @Positive long quantity,
      @PositiveOrZero Long refill,
      Map<String, @NotNull @Positive Long> weights) {}

  /** Free or prepaid money. */
  public record CreditBody(
      @NotNull @Positive @Digits(integer = 15, fraction = 4) BigDecimal amount,
      @NotNull String currency,
      Set<String> models) {}
}
