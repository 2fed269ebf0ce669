package io.suanpan.console.vendors.catalog;

import io.suanpan.catalog.Model;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import io.suanpan.console.Figures;
import io.suanpan.console.Links;
import io.suanpan.console.Words;
import io.suanpan.console.vendors.PriceWords;
import io.suanpan.console.vendors.TermWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Says what a price is, since when, and how it is known. */
@ApplicationScoped
class PriceRows {
  @Inject Words words;
  @Inject Figures figures;
  @Inject PriceWords priceWords;
  @Inject TermWords termWords;
  @Inject Clock clock;

  PriceRow of(VendorCatalog vendor, RateCard card, Rate rate) {
    return new PriceRow(
        rate.model() + " " + rate.meter() + " " + rate.when() + " " + rate.valid().start(),
        rate.model(),
        vendor.models().stream()
            .filter(model -> model.id().equals(rate.model()))
            .map(Model::name)
            .findFirst()
            .orElse(rate.model()),
        rate.meter().name(),
        rate.when().toString(),
        priceWords.of(rate, card.currency()),
        day(rate.valid().start(), vendor.zone()),
        rate.valid().end().map(end -> day(end, vendor.zone())).orElse("–"),
        rate.valid().contains(clock.instant()),
        rate.provenance().confidence().name(),
        termWords.confidence(rate.provenance().confidence()),
        words.get("v.dated." + rate.provenance().dated()),
        String.join(", ", rate.provenance().sources()),
        Links.to(
            "price",
            "vendor",
            vendor.vendor().name(),
            "card",
            name(card),
            "model",
            rate.model(),
            "meter",
            rate.meter().name()));
  }

  private String day(Instant instant, ZoneId zone) {
    return figures.day(instant.atZone(zone).toLocalDate());
  }

  /** What a card is called in URLs. */
  static String name(RateCard card) {
    return card.region() + "-" + card.currency();
  }
}
