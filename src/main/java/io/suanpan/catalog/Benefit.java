package io.suanpan.catalog;

import io.suanpan.money.Money;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One thing that an offer promises. */
public sealed interface Benefit {
  /** Where it comes from; {@code dated} says how its validity is known. */
  Provenance provenance();

  /** What applies to every model, or every token meter. */
  String ALL = "*";

  /**
   * Free usage.
   *
   * @param models of which models, or {@link #ALL}
   * @param meters of which meters, or {@link #ALL} for every token meter
   * @param quantity how much; empty where it matches what an operator approves
   * @param pooling one for all models, or one for each
   * @param validForDays from the claim on, if it ends
   * @param every how often it is given anew, if it is
   */
  record AllowanceBenefit(
      Set<String> models,
      Set<String> meters,
      Optional<Long> quantity,
      Pooling pooling,
      OptionalInt validForDays,
      Optional<Every> every,
      Provenance provenance)
      implements Benefit {}

  /** How often a benefit is given anew; days, weeks and months begin in the vendor's zone. */
  enum Every {
    DAY,
    /** From Monday on. */
    WEEK,
    MONTH,
    /** From the day of the claim on. */
    ANNIVERSARY
  }

  /** Whether the models of an allowance share it. */
  enum Pooling {
    SHARED,
    PER_MODEL
  }

  /** Free money, spent on the vendor's charges. */
  record CreditBenefit(Money amount, OptionalInt validForDays, Provenance provenance)
      implements Benefit {}

  /** Models at a price of 0; the rate card has the price. */
  record FreeModelsBenefit(Set<String> models, Provenance provenance) implements Benefit {}

  /**
   * Help that has no price.
   *
   * @param service migration, fineTuning, advice, training, concurrency or guide
   * @param text what exactly
   */
  record ServiceBenefit(String service, String text, Provenance provenance) implements Benefit {}
}
