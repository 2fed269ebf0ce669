package io.suanpan.console.vendors;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.PackagePrice;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.QuantityRounding;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.console.Figures;
import io.suanpan.console.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Prices in the reader's words. */
@ApplicationScoped
public class PriceWords {
  @Inject Words words;
  @Inject Figures figures;
  @Inject TermWords termWords;

  /**
   * @param currency of the rate card
   */
  public String of(Rate rate, Currency currency) {
    String unit = termWords.unit(rate.meter());
    Price price = rate.price();
    if (price instanceof UnitPrice plain) {
      return plain.amount().signum() == 0
          ? words.get("price.free")
          : per(money(plain.amount(), currency), plain.per(), unit) + rounding(plain.rounding());
    }
    if (price instanceof PackagePrice pack) {
      String text =
          words.get(
              "price.package", money(pack.amount(), currency), figures.number(pack.size()), unit);
      return pack.free().signum() == 0
          ? text
          : text + ", " + words.get("price.package.free", figures.number(pack.free()));
    }
    if (price instanceof TieredPrice tiered) {
      return tiers(tiered, currency, unit);
    }
    if (price instanceof FlatPrice flat) {
      return words.get("price.flat." + flat.proration(), money(flat.amount(), currency));
    }
    PercentagePrice percentage = (PercentagePrice) price;
    String of =
        percentage.of().equals(Benefit.ALL) ? words.get("price.everything") : percentage.of();
    return words.get("price.percentage", figures.number(percentage.percent()), of);
  }

  private String per(String amount, BigDecimal per, String unit) {
    return per.compareTo(BigDecimal.ONE) == 0
        ? words.get("price.each", amount)
        : words.get("price.unit", amount, figures.number(per), unit);
  }

  private String tiers(TieredPrice price, Currency currency, String unit) {
    List<TieredPrice.Tier> tiers = price.tiers();
    String steps =
        tiers.stream()
            .map(
                tier ->
                    tier.upTo()
                            .map(to -> words.get("price.up-to", figures.number(to)))
                            .orElseGet(() -> words.get("price.beyond"))
                        + " "
                        + money(tier.amount(), currency)
                        + (tier.flat().signum() > 0 ? " + " + money(tier.flat(), currency) : ""))
            .collect(Collectors.joining("; "));
    return words.get("price." + price.mode(), figures.number(price.per()), unit, steps)
        + rounding(price.rounding());
  }

  private String rounding(QuantityRounding rounding) {
    return rounding == QuantityRounding.EXACT ? "" : ", " + words.get("price.round." + rounding);
  }

  private String money(BigDecimal amount, Currency currency) {
    return figures.money(amount.stripTrailingZeros(), currency.getCurrencyCode());
  }
}
