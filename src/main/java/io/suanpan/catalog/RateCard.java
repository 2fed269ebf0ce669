package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vendor's dated prices for one region and currency. */
public final class RateCard {
  private final String region;
  private final Currency currency;
  private final List<Rate> rates;
  private final Map<String, Map<Meter, List<Rate>>> byModelAndMeter;

  public RateCard(String region, Currency currency, List<Rate> rates) {
    this.region = requireNonNull(region);
    this.currency = requireNonNull(currency);
    this.rates = List.copyOf(rates);
    this.byModelAndMeter = rates.stream().collect(groupingBy(Rate::model, groupingBy(Rate::meter)));
  }

  public String region() {
    return region;
  }

  public Currency currency() {
    return currency;
  }

  public List<Rate> rates() {
    return rates;
  }

  /**
   * The rate for usage of that kind then: the most specific one of the meter, else of the meter it
   * falls back on. Empty when the usage is unpriced.
   */
  public Optional<Rate> rateFor(String model, Meter meter, Variant variant, Instant at) {
    Optional<Rate> own =
        byModelAndMeter.getOrDefault(model, Map.of()).getOrDefault(meter, List.of()).stream()
            .filter(rate -> rate.valid().contains(at) && variant.matches(rate.when()))
            .max(Comparator.comparingInt(rate -> rate.when().facts().size()));
    return own.or(
        () ->
            meter
                .fallback()
                .flatMap(Meters::named)
                .flatMap(fallback -> rateFor(model, fallback, variant, at)));
  }
}
