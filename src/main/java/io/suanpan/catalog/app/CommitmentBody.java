package io.suanpan.catalog.app;

import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Commitment.Term;
import io.suanpan.metering.VendorAccount;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A commitment as JSON writes it, in the account's currency.
 *
 * @param id in answers only
 * @param minimum a true-up lifts what is due to it
 * @param maximum nothing beyond it is charged
 * @param term {@code month}, unless given, or {@code whole}: over all of its validity
 */
public record CommitmentBody(
    Integer id,
    @NotNull String vendorAccount,
    @Size(min = 1, max = 200) String name,
    @PositiveOrZero @Digits(integer = 15, fraction = 4) BigDecimal minimum,
    @PositiveOrZero @Digits(integer = 15, fraction = 4) BigDecimal maximum,
    @Pattern(regexp = "month|whole") String term,
    @NotNull Instant validFrom,
    Instant validTo) {

  /** A new one, without a number yet. */
  Commitment toCommitment(VendorAccount account) {
    return new Commitment(
        1,
        account.id(),
        name == null ? "commitment" : name,
        Optional.ofNullable(minimum).map(m -> new Money(m, account.currency())),
        Optional.ofNullable(maximum).map(m -> new Money(m, account.currency())),
        "whole".equals(term) ? Term.WHOLE : Term.MONTH,
        new Interval(validFrom, Optional.ofNullable(validTo)));
  }

  /** The document of a commitment. */
  public static CommitmentBody of(Commitment commitment, String account) {
    return new CommitmentBody(
        commitment.id(),
        account,
        commitment.name(),
        commitment.minimum().map(Money::amount).orElse(null),
        commitment.maximum().map(Money::amount).orElse(null),
        commitment.term() == Term.WHOLE ? "whole" : "month",
        commitment.valid().start(),
        commitment.valid().end().orElse(null));
  }
}
