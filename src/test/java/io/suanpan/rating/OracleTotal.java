package io.suanpan.rating;

import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.PackagePrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.QuantityRounding;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a quantity costs: section 5 of docs/billing-semantics.md, written again. */
final class OracleTotal {
  private OracleTotal() {}

  static BigDecimal total(Price price, BigDecimal q) {
    if (price instanceof UnitPrice unit) {
      return OracleMoney.div(
          unit.amount().multiply(whole(q, unit.per(), unit.rounding())), unit.per());
    }
    if (price instanceof PackagePrice pack) {
      BigDecimal above = q.subtract(pack.free());
      BigDecimal paid = above.signum() < 0 ? BigDecimal.ZERO : above;
      BigDecimal sold = whole(paid, pack.size(), pack.rounding());
      return OracleMoney.div(pack.amount().multiply(sold), pack.size());
    }
    TieredPrice tiered = (TieredPrice) price;
    BigDecimal rounded = whole(q, tiered.per(), tiered.rounding());
    return tiered.mode() == TieredPrice.Mode.VOLUME
        ? volume(tiered, rounded)
        : graduated(tiered, rounded);
  }

  private static BigDecimal volume(TieredPrice price, BigDecimal q) {
    for (TieredPrice.Tier tier : price.tiers()) {
      if (tier.upTo().isEmpty() || q.compareTo(tier.upTo().get()) <= 0) {
        return OracleMoney.div(tier.amount().multiply(q), price.per()).add(tier.flat());
      }
    }
    throw new IllegalStateException("no last tier");
  }

  private static BigDecimal graduated(TieredPrice price, BigDecimal q) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal lower = BigDecimal.ZERO;
    boolean first = true;
    for (TieredPrice.Tier tier : price.tiers()) {
      if (first || q.compareTo(lower) > 0) {
        BigDecimal upper = tier.upTo().isPresent() ? q.min(tier.upTo().get()) : q;
        BigDecimal part = upper.subtract(lower);
        sum = sum.add(OracleMoney.div(tier.amount().multiply(part), price.per()));
        sum = sum.add(tier.flat());
      }
      first = false;
      lower = tier.upTo().orElse(lower);
    }
    return sum;
  }

  private static BigDecimal whole(BigDecimal q, BigDecimal units, QuantityRounding rounding) {
    if (rounding == QuantityRounding.EXACT) {
      return q;
    }
    RoundingMode mode =
        rounding == QuantityRounding.UP
            ? RoundingMode.UP
            : rounding == QuantityRounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    return q.divide(units, 0, mode).multiply(units);
  }

  /** The flat price of a rate in a period. */
  static BigDecimal flat(Rate rate, Interval period) {
    FlatPrice flat = (FlatPrice) rate.price();
    if (flat.proration() == FlatPrice.Proration.NONE) {
      return flat.amount();
    }
    Instant end = period.end().orElseThrow();
    Instant from = later(rate.valid().start(), period.start());
    Instant to = earlier(rate.valid().end(), end);
    long valid = Math.max(0, Duration.between(from, to).toSeconds());
    long all = Duration.between(period.start(), end).toSeconds();
    return OracleMoney.div(
        flat.amount().multiply(BigDecimal.valueOf(valid)), BigDecimal.valueOf(all));
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  static Instant earlier(Optional<Instant> a, Instant b) {
    return a.isPresent() && a.get().isBefore(b) ? a.get() : b;
  }

  static BigDecimal perUnit(Price price) {
    if (price instanceof UnitPrice unit) {
      return OracleMoney.div(unit.amount(), unit.per());
    }
    if (price instanceof PackagePrice pack) {
      return OracleMoney.div(pack.amount(), pack.size());
    }
    if (price instanceof TieredPrice tiered) {
      return OracleMoney.div(tiered.tiers().get(0).amount(), tiered.per());
    }
    return BigDecimal.ZERO;
  }

  /** Whether usage at that price burns no grant. */
  static boolean burnsNothing(Price price) {
    if (price instanceof UnitPrice unit) {
      return unit.amount().signum() == 0;
    }
    if (price instanceof PackagePrice pack) {
      return pack.amount().signum() == 0;
    }
    if (price instanceof TieredPrice tiered) {
      return tiered.tiers().stream()
          .allMatch(tier -> tier.amount().signum() == 0 && tier.flat().signum() == 0);
    }
    return true;
  }

  static boolean isFlat(Price price) {
    return price instanceof FlatPrice;
  }

  /** A unit price that does not round. */
  static boolean isPlain(Price price) {
    return price instanceof UnitPrice unit && unit.rounding() == QuantityRounding.EXACT;
  }

  /** The flat fee of the first tier. */
  static BigDecimal firstFee(Price price) {
    return price instanceof TieredPrice tiered ? tiered.tiers().get(0).flat() : BigDecimal.ZERO;
  }
}
