package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.VendorAccount;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor promises to those who claim it.
 *
 * @param id unique among all vendors
 * @param name what the vendor calls it
 * @param window when it can be claimed
 * @param windowDated how the window is known
 * @param eligibility who may claim it
 * @param claimant whose word is enough
 * @param benefits what is promised
 * @param note what a reader should know besides
 */
public record Offer(
    String id,
    String name,
    Interval window,
    Dated windowDated,
    Eligibility eligibility,
    Claimant claimant,
    List<Benefit> benefits,
    Optional<String> note) {
  public Offer {
    requireNonNull(id);
    requireNonNull(name);
    requireNonNull(window);
    requireNonNull(windowDated);
    requireNonNull(eligibility);
    requireNonNull(claimant);
    benefits = List.copyOf(benefits);
  }

  /** Whose word is enough to claim. */
  public enum Claimant {
    /** The tenant may claim by itself. */
    TENANT,
    /** Somebody must look at a proof first. */
    OPERATOR
  }

  /** What keeps an account from claiming, in the order in which it is looked for. */
  public enum Obstacle {
    FOR_NEW_CUSTOMERS,
    FOR_THOSE_WHO_MOVED,
    /** Its window has not begun. */
    NOT_YET,
    /** Its window has ended. */
    NO_LONGER,
    /** What it gives is in another currency than the account. */
    OTHER_CURRENCY
  }

  /** Why the account cannot claim at that instant; empty when it can. */
  public Optional<Obstacle> obstacle(VendorAccount account, Instant at) {
    return eligibility.obstacle(account).or(() -> outside(at)).or(() -> foreign(account));
  }

  private Optional<Obstacle> outside(Instant at) {
    if (window.contains(at)) {
      return Optional.empty();
    }
    return Optional.of(at.isBefore(window.start()) ? Obstacle.NOT_YET : Obstacle.NO_LONGER);
  }

  private Optional<Obstacle> foreign(VendorAccount account) {
    return benefits.stream()
        .filter(Benefit.CreditBenefit.class::isInstance)
        .map(benefit -> ((Benefit.CreditBenefit) benefit).amount().currency())
        .filter(currency -> !currency.equals(account.currency()))
        .findFirst()
        .map(currency -> Obstacle.OTHER_CURRENCY);
  }

  /** Whether what it gives is a quantity that an operator approves at the claim. */
  public boolean matches() {
    return benefits.stream()
        .anyMatch(
            benefit ->
                benefit instanceof Benefit.AllowanceBenefit allowance
                    && allowance.quantity().isEmpty());
  }

  /** Whether an operator must book the claim. */
  public boolean needsOperator() {
    return claimant == Claimant.OPERATOR || matches();
  }
}
