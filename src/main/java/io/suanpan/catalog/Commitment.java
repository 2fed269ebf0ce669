package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.util.Optional;

/**
 * What an account has promised to spend, or will not be charged beyond. Spent is what is due after
 * discounts, before vouchers.
 *
 * @param id its number among the tenant's commitments
 * @param account the vendor account
 * @param name what it is called on documents
 * @param minimum what is charged at least: a true-up lifts what is due
 * @param maximum what is charged at most
 * @param term over what both are counted
 * @param valid when; a monthly one counts for the billing periods that begin in it
 */
public record Commitment(
    int id,
    int account,
    String name,
    Optional<Money> minimum,
    Optional<Money> maximum,
    Term term,
    Interval valid) {

  /** Over what a commitment is counted. */
  public enum Term {
    /** Each billing period by itself. */
    MONTH,
    /** All of its validity; the true-up falls in the period that holds its last instant. */
    WHOLE
  }

  public Commitment {
    requireNonNull(name);
    requireNonNull(term);
    requireNonNull(valid);
    if (minimum.isEmpty() && maximum.isEmpty()) {
      throw new IllegalArgumentException("a commitment has a minimum or a maximum");
    }
    if (minimum.map(Money::signum).orElse(0) < 0 || maximum.map(Money::signum).orElse(0) < 0) {
      throw new IllegalArgumentException("a commitment is not negative");
    }
    if (term == Term.WHOLE && valid.end().isEmpty()) {
      throw new IllegalArgumentException("a commitment over a term ends");
    }
  }

  /** Whether it counts what is spent in the period. */
  public boolean counts(Interval period) {
    return term == Term.MONTH ? valid.contains(period.start()) : valid.overlaps(period);
  }

  /** Whether its true-up falls in the period. */
  public boolean isDueIn(Interval period) {
    return counts(period)
        && (term == Term.MONTH
            || period.end().map(end -> !end.isBefore(valid.end().orElseThrow())).orElse(true));
  }
}
