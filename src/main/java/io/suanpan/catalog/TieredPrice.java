package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.money.Division;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A price that changes with the quantity of the month. The lower bound of a tier is exclusive, the
 * upper one inclusive.
 *
 * @param mode which units cost what a tier says
 * @param per how many units cost a tier's amount, above 0
 * @param tiers by rising bound, the last one open
 * @param rounding of a month's quantity to whole {@code per}s
 */
public record TieredPrice(Mode mode, BigDecimal per, List<Tier> tiers, QuantityRounding rounding)
    implements Price {

  /** Which units cost what a tier says. */
  public enum Mode {
    /** Those that lie in it (marginal, "slab"). */
    GRADUATED,
    /** All of them, once it is reached. */
    VOLUME
  }

  /**
   * One step of the price.
   *
   * @param upTo the last quantity in it; empty for the last tier
   * @param amount of {@code per} units
   * @param flat due besides once the tier is entered; that of the first tier also without usage
   */
  public record Tier(Optional<BigDecimal> upTo, BigDecimal amount, BigDecimal flat) {
    public Tier {
      if (amount.signum() < 0 || flat.signum() < 0) {
        throw new IllegalArgumentException("a price is not negative");
      }
    }

    boolean holds(BigDecimal quantity) {
      return upTo.map(bound -> quantity.compareTo(bound) <= 0).orElse(true);
    }
  }

  /**
   * What falls on one tier.
   *
   * @param tier which
   * @param quantity how much of the month's quantity is charged by it
   * @param cost unrounded, with its flat fee
   */
  public record Step(Tier tier, BigDecimal quantity, BigDecimal cost) {}

  public TieredPrice {
    requireNonNull(mode);
    requireNonNull(rounding);
    tiers = List.copyOf(tiers);
    if (per.signum() <= 0) {
      throw new IllegalArgumentException("a price is per a quantity above 0");
    }
    if (tiers.isEmpty() || tiers.get(tiers.size() - 1).upTo().isPresent()) {
      throw new IllegalArgumentException("the last tier has no upper bound");
    }
    BigDecimal bound = BigDecimal.ZERO;
    for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
      BigDecimal next = tier.upTo().orElse(bound);
      if (next.compareTo(bound) <= 0) {
        throw new IllegalArgumentException("the bounds of tiers rise from above 0");
      }
      bound = next;
    }
  }

  /** What falls on each tier that the quantity reaches. */
  public List<Step> steps(BigDecimal quantity) {
    BigDecimal charged = rounding.apply(quantity, per);
    return mode == Mode.VOLUME ? List.of(reached(charged)) : entered(charged);
  }

  @Override
  public BigDecimal total(BigDecimal quantity) {
    return steps(quantity).stream().map(Step::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Step reached(BigDecimal quantity) {
    Tier tier = tiers.stream().filter(t -> t.holds(quantity)).findFirst().orElseThrow();
    return step(tier, quantity);
  }

  private List<Step> entered(BigDecimal quantity) {
    List<Step> steps = new ArrayList<>();
    BigDecimal lower = BigDecimal.ZERO;
    for (Tier tier : tiers) {
      if (!steps.isEmpty() && quantity.compareTo(lower) <= 0) {
        break;
      }
      BigDecimal upper = tier.upTo().map(quantity::min).orElse(quantity);
      steps.add(step(tier, upper.subtract(lower)));
      lower = upper.max(lower);
      if (tier.holds(quantity)) {
        break;
      }
    }
    return steps;
  }

  private Step step(Tier tier, BigDecimal quantity) {
    BigDecimal cost = Division.of(tier.amount().multiply(quantity), per).add(tier.flat());
    return new Step(tier, quantity, cost);
  }

  @Override
  public BigDecimal perUnit() {
    return Division.of(tiers.get(0).amount(), per);
  }

  @Override
  public boolean costsByQuantity() {
    return tiers.stream().anyMatch(tier -> tier.amount().signum() > 0 || tier.flat().signum() > 0);
  }

  @Override
  public boolean countsByMonth() {
    return true;
  }
}
