package io.suanpan.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** A price in words. */
public final class PriceText {
  private PriceText() {}

  public static String of(Price price) {
    if (price instanceof UnitPrice unit) {
      return plain(unit.amount()) + " per " + plain(unit.per()) + rounding(unit.rounding());
    }
    if (price instanceof PackagePrice pack) {
      return "%s per package of %s, %s free%s"
          .formatted(
              plain(pack.amount()),
              plain(pack.size()),
              plain(pack.free()),
              rounding(pack.rounding()));
    }
    if (price instanceof TieredPrice tiered) {
      return tiers(tiered);
    }
    if (price instanceof PercentagePrice percentage) {
      String of = percentage.of().equals(Benefit.ALL) ? "every other meter" : percentage.of();
      return plain(percentage.percent()) + " % of " + of;
    }
    FlatPrice flat = (FlatPrice) price;
    String share = flat.proration() == FlatPrice.Proration.TIME ? ", by the time it holds" : "";
    return plain(flat.amount()) + " per period" + share;
  }

  /** The kind of a price, by the name that the API gives it. */
  public static String kind(Price price) {
    if (price instanceof UnitPrice) {
      return "unit";
    }
    if (price instanceof PackagePrice) {
      return "package";
    }
    if (price instanceof TieredPrice tiered) {
      return tiered.mode().name().toLowerCase(Locale.ROOT);
    }
    return price instanceof FlatPrice ? "flat" : "percentage";
  }

  private static String tiers(TieredPrice price) {
    String tiers =
        price.tiers().stream()
            .map(
                tier ->
                    tier.upTo().map(to -> "up to " + plain(to)).orElse("then")
                        + " "
                        + plain(tier.amount())
                        + (tier.flat().signum() > 0 ? " + " + plain(tier.flat()) : ""))
            .collect(Collectors.joining("; "));
    return "%s per %s%s: %s"
        .formatted(
            price.mode() == TieredPrice.Mode.VOLUME ? "volume" : "graduated",
            plain(price.per()),
            rounding(price.rounding()),
            tiers);
  }

  private static String rounding(QuantityRounding rounding) {
    return switch (rounding) {
      case EXACT -> "";
      case UP -> ", rounded up";
      case DOWN -> ", rounded down";
      case HALF_UP -> ", rounded half up";
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
