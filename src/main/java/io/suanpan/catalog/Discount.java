package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a tenant need not pay of a vendor's price.
 *
 * @param id its number among the tenant's discounts; they apply in this order
 * @param account the vendor account; empty for all of the tenant
 * @param name what it is called on documents
 * @param reduction how much
 * @param scope of what
 * @param valid when
 * @param group of the discounts of one group only the best one applies to a piece of usage
 * @param trigger what must be reached in the period before it applies
 */
public record Discount(
    int id,
    OptionalInt account,
    String name,
    Reduction reduction,
    Scope scope,
    Interval valid,
    Optional<String> group,
    Trigger trigger) {

  /** How much a discount takes off. */
  public sealed interface Reduction {}

  /**
   * A percentage of what is due.
   *
   * @param percent above 0, at most 100
   */
  public record Percent(BigDecimal percent) implements Reduction {
    public Percent {
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException("a discount is above 0 and at most 100 percent");
      }
    }
  }

  /**
   * An amount in each billing period, at most what is due.
   *
   * @param amount above 0
   */
  public record Amount(Money amount) implements Reduction {
    public Amount {
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("a discount is above 0");
      }
    }
  }

  /**
   * What a discount applies to.
   *
   * @param models of which models, or {@link Benefit#ALL}
   * @param meters of which meters, or {@link Benefit#ALL}
   * @param facts that the variant must have, such as {@code serviceTier=batch}
   */
  public record Scope(Set<String> models, Set<String> meters, Variant facts) {
    public static final Scope EVERYTHING =
        new Scope(Set.of(Benefit.ALL), Set.of(Benefit.ALL), Variant.STANDARD);

    public Scope {
      models = Set.copyOf(models);
      meters = Set.copyOf(meters);
      requireNonNull(facts);
    }

    public boolean holds(String model, Meter meter, Variant variant) {
      return (models.contains(Benefit.ALL) || models.contains(model))
          && (meters.contains(Benefit.ALL) || meters.contains(meter.name()))
          && variant.matches(facts);
    }
  }

  /**
   * What usage in the scope must reach in the period; then all of it has the discount.
   *
   * @param quantity billed, all meters together
   * @param cost before discounts, in the account's currency
   */
  public record Trigger(OptionalLong quantity, Optional<BigDecimal> cost) {
    public static final Trigger NONE = new Trigger(OptionalLong.empty(), Optional.empty());
  }

  public Discount {
    requireNonNull(name);
    requireNonNull(scope);
    requireNonNull(valid);
    requireNonNull(trigger);
    if (group.isPresent() && reduction instanceof Amount) {
      throw new IllegalArgumentException("only percentages exclude each other");
    }
    if (account.isEmpty() && reduction instanceof Amount) {
      throw new IllegalArgumentException("an amount is taken off one account");
    }
  }

  /** Whether it is for that account. */
  public boolean isOf(int number) {
    return account.isEmpty() || account.getAsInt() == number;
  }
}
