package io.suanpan.rating;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One step from usage to money.
 *
 * @param kind which
 * @param text what happened, in English
 * @param quantity the quantity it concerns, if one
 * @param amount the amount it gives or takes, if one
 */
public record Step(Kind kind, String text, Optional<BigDecimal> quantity, Optional<Money> amount) {

  /** The steps, in their order. */
  public enum Kind {
    USAGE,
    RATE,
    GRANT,
    BILLED,
    TIER,
    COST,
    LIST_COST,
    DISCOUNT,
    MAXIMUM,
    NET,
    CREDIT
  }

  public Step {
    requireNonNull(kind);
    requireNonNull(text);
  }

  static Step of(Kind kind, String text) {
    return new Step(kind, text, Optional.empty(), Optional.empty());
  }

  static Step of(Kind kind, String text, BigDecimal quantity) {
    return new Step(kind, text, Optional.of(quantity), Optional.empty());
  }

  static Step of(Kind kind, String text, Money amount) {
    return new Step(kind, text, Optional.empty(), Optional.of(amount));
  }
}
