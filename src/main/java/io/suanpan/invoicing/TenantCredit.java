package io.suanpan.invoicing;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Money of a tenant with the operator. What an invoice does not use carries forward.
 *
 * @param id its number among the tenant's
 * @param kind where on an invoice it counts
 * @param name what it is called on documents
 * @param amount how much, rounded, in the tenant's currency
 * @param effectiveAt from when it may be used
 * @param expiresAt from when it may not, if ever
 */
public record TenantCredit(
    int id,
    Kind kind,
    String name,
    Money amount,
    Instant effectiveAt,
    Optional<Instant> expiresAt) {

  /** Where on an invoice it counts. */
  public enum Kind {
    /** Given by the operator: an allowance before tax (EN 16931 BG-20). */
    PROMOTION,
    /** Received by the operator: a payment after tax (BT-113). */
    PREPAYMENT
  }

  /** Earlier expiry (none is last), earlier effect, number. */
  public static final Comparator<TenantCredit> ORDER =
      Comparator.<TenantCredit, Instant>comparing(c -> c.expiresAt.orElse(Instant.MAX))
          .thenComparing(TenantCredit::effectiveAt)
          .thenComparingInt(TenantCredit::id);

  public TenantCredit {
    requireNonNull(kind);
    requireNonNull(name);
    requireNonNull(effectiveAt);
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("a credit is above 0");
    }
    if (expiresAt.map(end -> !end.isAfter(effectiveAt)).orElse(false)) {
      throw new IllegalArgumentException("a credit expires after it takes effect");
    }
  }

  /** Whether it may be used at some time in {@code [from, to)}. */
  public boolean holdsBetween(Instant from, Instant to) {
    return effectiveAt.isBefore(to) && expiresAt.map(from::isBefore).orElse(true);
  }

  /** A credit and what is left of it. */
  public record Left(TenantCredit credit, Money left) {}
}
