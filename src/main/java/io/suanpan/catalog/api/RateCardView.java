package io.suanpan.catalog.api;

import io.suanpan.catalog.Price;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rate card on the wire. */
public record RateCardView(String region, String currency, List<RateView> rates) {

  /** One price of a model and meter. */
  public record RateView(
      String model,
      String meter,
      Map<String, String> when,
      PriceView price,
      Instant validFrom,
      Instant validTo,
      ProvenanceView provenance) {
    static RateView of(Rate rate) {
      return new RateView(
          rate.model(),
          rate.meter().name(),
          rate.when().facts().isEmpty() ? null : rate.when().facts(),
          PriceView.of(rate.price()),
          rate.valid().start(),
          rate.valid().end().orElse(null),
          ProvenanceView.of(rate.provenance()));
    }
  }

  /** How a quantity becomes money. */
  public record PriceView(String kind, BigDecimal amount, String per) {
    static PriceView of(Price price) {
      UnitPrice unit = (UnitPrice) price;
      return new PriceView("unit", unit.amount(), Long.toString(unit.per()));
    }
  }

  static RateCardView of(RateCard card, Optional<Instant> at) {
    return new RateCardView(
        card.region(),
        card.currency().getCurrencyCode(),
        card.rates().stream()
            .filter(rate -> at.map(rate.valid()::contains).orElse(true))
            .map(RateView::of)
            .toList());
  }
}
