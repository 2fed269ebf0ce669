package io.suanpan.catalog.api;

import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.app.ConditionsDocument;
import io.suanpan.catalog.app.PriceDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rate card on the wire. */
public record RateCardView(String region, String currency, List<RateView> rates) {

  /** One price of a model and meter. */
  public record RateView(
      String model,
      String meter,
      ConditionsDocument when,
      PriceDocument price,
      String pool,
      Instant validFrom,
      Instant validTo,
      ProvenanceView provenance) {
    static RateView of(Rate rate) {
      return new RateView(
          rate.model(),
          rate.meter().name(),
          ConditionsDocument.of(rate.when()),
          PriceDocument.of(rate.price()),
          rate.pool().orElse(null),
          rate.valid().start(),
          rate.valid().end().orElse(null),
          ProvenanceView.of(rate.provenance()));
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
