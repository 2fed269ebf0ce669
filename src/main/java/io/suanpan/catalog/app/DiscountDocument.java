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

/**
 * A discount as JSON writes it: a percentage or an amount.
 *
 * @param id its number; in answers only
 * @param vendorAccount {@code vendor/name}; every account of the tenant unless given
 * @param name what it is called on documents
 * @param percent above 0, at most 100
 * @param amount taken off in each billing period, at most what is due
 * @param scope what it applies to; everything unless given
 * @param group of the discounts of one group only the best applies to a piece of usage
 * @param from what must be reached in the period before it applies
 * @param validFrom when it begins
 * @param validTo when it ends; never unless given
 */
public record DiscountDocument(
    Integer id,
    String vendorAccount,
    String name,
    BigDecimal percent,
    BigDecimal amount,
    ScopeDocument scope,
    String group,
    TriggerDocument from,
    Instant validFrom,
    Instant validTo) {

  /**
   * What a discount applies to.
   *
   * @param models served models; all unless given
   * @param meters all unless given
   * @param facts that usage must have, such as {@code {"mode":"batch"}}
   */
  public record ScopeDocument(Set<String> models, Set<String> meters, Map<String, String> facts) {}

  /**
   * What the usage in the scope must reach in the billing period.
   *
   * @param quantity billed, all meters together
   * @param listCost in the account's currency
   */
  public record TriggerDocument(Long quantity, BigDecimal listCost) {}

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
                Optional.ofNullable(from.listCost)));
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
