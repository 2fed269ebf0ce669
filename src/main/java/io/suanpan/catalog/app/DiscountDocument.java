package io.suanpan.catalog.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.Discount.Scope;
import io.suanpan.catalog.Discount.Trigger;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount as JSON writes it: a percentage or an amount. */
public record DiscountDocument(
    @Schema(description = "Its number; in answers only") Integer id,
    @Schema(description = "As vendor/name; every account of the tenant unless given")
        String vendorAccount,
    @Schema(description = "What it is called on documents") String name,
    @Schema(description = "Above 0, at most 100") BigDecimal percent,
    @Schema(description = "Taken off in each billing period, at most what is due")
        BigDecimal amount,
    @Schema(description = "What it applies to; everything unless given") ScopeDocument scope,
    @Schema(
            description =
                "Of the discounts of one group only the best applies to a piece " + "of usage")
        String group,
    @Schema(description = "What must be reached in the period before it applies")
        TriggerDocument from,
    @Schema(description = "When it begins") Instant validFrom,
    @Schema(description = "When it ends; never unless given") Instant validTo) {

  /** What a discount applies to. */
  public record ScopeDocument(
      @Schema(description = "Served models; all unless given") Set<String> models,
      @Schema(description = "All unless given") Set<String> meters,
      @Schema(description = "That usage must have, such as {\"serviceTier\":\"batch\"}")
          Map<String, String> facts) {}

  /** What the usage in the scope must reach in the billing period. */
  public record TriggerDocument(
      @Schema(description = "Billed, all meters together") Long quantity,
      @Schema(description = "In the account's currency") BigDecimal cost) {}

  /**
   * @param number to book it under
   * @param account the vendor account, if it is for one
   * @param currency of the account
   * @throws IllegalArgumentException with what is wrong
   */
  public Discount toDiscount(int number, OptionalInt account, Currency currency) {
    if ((percent == null) == (amount == null)) {
      throw new IllegalArgumentException("give either a percentage or an amount");
    }
    return new Discount(
        number,
        account,
        name == null ? (percent == null ? amount : percent + " %") + " discount" : name,
        percent == null
            ? new Discount.Amount(new Money(amount, currency))
            : new Discount.Percent(percent),
        toScope(),
        new Interval(validFrom, Optional.ofNullable(validTo)),
        Optional.ofNullable(group),
        from == null
            ? Trigger.NONE
            : new Trigger(
                from.quantity == null ? OptionalLong.empty() : OptionalLong.of(from.quantity),
                Optional.ofNullable(from.cost)));
  }

  private Scope toScope() {
    if (scope == null) {
      return Scope.EVERYTHING;
    }
    Set<String> meters = scope.meters == null ? Set.of(Benefit.ALL) : scope.meters;
    for (String meter : meters) {
      if (!meter.equals(Benefit.ALL) && Meters.named(meter).isEmpty()) {
        throw new IllegalArgumentException("\"" + meter + "\" is not a meter");
      }
    }
    return new Scope(
        scope.models == null ? Set.of(Benefit.ALL) : scope.models,
        meters,
        scope.facts == null ? Variant.STANDARD : Variant.of(scope.facts));
  }

  /** The document of a discount. */
  public static DiscountDocument of(Discount discount, String vendorAccount) {
    BigDecimal percent = discount.reduction() instanceof Discount.Percent p ? p.percent() : null;
    BigDecimal amount =
        discount.reduction() instanceof Discount.Amount a ? a.amount().amount() : null;
    Trigger trigger = discount.trigger();
    return new DiscountDocument(
        discount.id(),
        vendorAccount,
        discount.name(),
        percent,
        amount,
        new ScopeDocument(
            discount.scope().models(), discount.scope().meters(), discount.scope().facts().facts()),
        discount.group().orElse(null),
        trigger.equals(Trigger.NONE)
            ? null
            : new TriggerDocument(
                trigger.quantity().isPresent() ? trigger.quantity().getAsLong() : null,
                trigger.cost().orElse(null)),
        discount.valid().start(),
        discount.valid().end().orElse(null));
  }
}
