package io.suanpan.catalog.app;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.PackagePrice;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.QuantityRounding;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.catalog.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price as documents write it; which members it has depends on its kind. */
public record PriceDocument(
    @Schema(description = "One of flat, unit, package, graduated, volume, percentage") String kind,
    @Schema(description = "Of flat, unit and package: what is paid") BigDecimal amount,
    @Schema(description = "Of unit, graduated and volume: for how many units; 1 unless " + "given")
        BigDecimal per,
    @Schema(description = "Of package: how many units it holds") BigDecimal size,
    @Schema(description = "Of package: how many units of a month cost nothing") BigDecimal free,
    @Schema(description = "Of graduated and volume") List<TierDocument> tiers,
    @Schema(description = "Of percentage") BigDecimal percent,
    @Schema(
            description =
                "Of percentage: of which meter's charge; of every other meter's " + "unless given")
        String of,
    @Schema(
            description =
                "What becomes of a month's quantity that is no whole number of "
                    + "per or size: exact up down halfUp; a package is rounded up, "
                    + "all else is exact unless given")
        String round,
    @Schema(
            description =
                "Of flat: whether it costs only the part of the period in which " + "it holds")
        Boolean prorated) {

  /** A tier of a price. */
  public record TierDocument(
      @Schema(description = "The last quantity of a month in it; null for the last tier")
          BigDecimal upTo,
      @Schema(description = "Of per units; 0 unless given") BigDecimal amount,
      @Schema(description = "Due besides once it is entered; 0 unless given") BigDecimal flat) {
    private TieredPrice.Tier toTier() {
      return new TieredPrice.Tier(
          Optional.ofNullable(upTo),
          orElse(amount, BigDecimal.ZERO),
          orElse(flat, BigDecimal.ZERO));
    }
  }

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  public Price toPrice() {
    return switch (orElse(kind, "")) {
      case "unit" ->
          new UnitPrice(
              required(amount, "amount"),
              orElse(per, BigDecimal.ONE),
              rounding(QuantityRounding.EXACT));
      case "flat" ->
          new FlatPrice(
              required(amount, "amount"),
              Boolean.TRUE.equals(prorated) ? FlatPrice.Proration.TIME : FlatPrice.Proration.NONE);
      case "package" ->
          new PackagePrice(
              required(amount, "amount"),
              required(size, "size"),
              orElse(free, BigDecimal.ZERO),
              rounding(QuantityRounding.UP));
      case "graduated" -> tiered(TieredPrice.Mode.GRADUATED);
      case "volume" -> tiered(TieredPrice.Mode.VOLUME);
      case "percentage" ->
          new PercentagePrice(required(percent, "percent"), orElse(of, Benefit.ALL));
      default -> throw new IllegalArgumentException("price kind \"" + kind + "\" is not known");
    };
  }

  /**
   * A price of what is metered: it counts in whole units.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public Price toMeteredPrice() {
    if (per != null && (per.signum() <= 0 || per.stripTrailingZeros().scale() > 0)) {
      throw new IllegalArgumentException("a price is per 1 or more, in whole numbers");
    }
    return toPrice();
  }

  private TieredPrice tiered(TieredPrice.Mode mode) {
    return new TieredPrice(
        mode,
        orElse(per, BigDecimal.ONE),
        required(tiers, "tiers").stream().map(TierDocument::toTier).toList(),
        rounding(QuantityRounding.EXACT));
  }

  private QuantityRounding rounding(QuantityRounding usual) {
    return switch (orElse(round, "")) {
      case "" -> usual;
      case "exact" -> QuantityRounding.EXACT;
      case "up" -> QuantityRounding.UP;
      case "down" -> QuantityRounding.DOWN;
      case "halfUp" -> QuantityRounding.HALF_UP;
      default -> throw new IllegalArgumentException("rounding \"" + round + "\" is not known");
    };
  }

  private static <T> T required(T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return value;
  }

  private static <T> T orElse(T value, T usual) {
    return value == null ? usual : value;
  }

  /** The document of a price. */
  public static PriceDocument of(Price price) {
    if (price instanceof UnitPrice unit) {
      String round = name(unit.rounding(), QuantityRounding.EXACT);
      return new PriceDocument(
          "unit", unit.amount(), unit.per(), null, null, null, null, null, round, null);
    }
    if (price instanceof PackagePrice pack) {
      String round = name(pack.rounding(), QuantityRounding.UP);
      return new PriceDocument(
          "package", pack.amount(), null, pack.size(), pack.free(), null, null, null, round, null);
    }
    if (price instanceof TieredPrice tiered) {
      return of(tiered);
    }
    if (price instanceof PercentagePrice share) {
      return new PriceDocument(
          "percentage", null, null, null, null, null, share.percent(), share.of(), null, null);
    }
    FlatPrice flat = (FlatPrice) price;
    Boolean prorated = flat.proration() == FlatPrice.Proration.TIME ? true : null;
    return new PriceDocument(
        "flat", flat.amount(), null, null, null, null, null, null, null, prorated);
  }

  private static PriceDocument of(TieredPrice price) {
    String kind = price.mode().name().toLowerCase(Locale.ROOT);
    List<TierDocument> tiers =
        price.tiers().stream()
            .map(tier -> new TierDocument(tier.upTo().orElse(null), tier.amount(), tier.flat()))
            .toList();
    String round = name(price.rounding(), QuantityRounding.EXACT);
    return new PriceDocument(kind, null, price.per(), null, null, tiers, null, null, round, null);
  }

  private static String name(QuantityRounding rounding, QuantityRounding usual) {
    if (rounding == usual) {
      return null;
    }
    return rounding == QuantityRounding.HALF_UP
        ? "halfUp"
        : rounding.name().toLowerCase(Locale.ROOT);
  }
}
