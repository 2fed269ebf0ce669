package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.period.Interval;
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
}
