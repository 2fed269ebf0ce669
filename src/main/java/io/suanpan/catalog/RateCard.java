package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.suanpan.catalog.Conditions.CustomerGroup;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dated prices for one region and currency: a vendor's public ones, or one account's own. */
public final class RateCard {
  private final String region;
  private final Currency currency;
  private final List<Rate> rates;
  private final Map<String, Map<Meter, List<Rate>>> byModelAndMeter;

  public RateCard(String region, Currency currency, List<Rate> rates) {
    this.region = requireNonNull(region);
    this.currency = requireNonNull(currency);
    this.rates = List.copyOf(rates);
    this.byModelAndMeter =
        rates.stream()
            .filter(rate -> !rate.isPercentage())
            .collect(groupingBy(Rate::model, groupingBy(Rate::meter)));
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

  /** The rates of a model and meter, whatever their conditions and dates. */
  List<Rate> rates(String model, Meter meter) {
    return byModelAndMeter.getOrDefault(model, Map.of()).getOrDefault(meter, List.of());
  }

  /** The card without the rates that are for others than such a customer. */
  public RateCard seenBy(VendorAccount.Customer customer) {
    return new RateCard(
        region,
        currency,
        rates.stream()
            .filter(
                rate ->
                    rate.when().customer() == CustomerGroup.EVERYBODY
                        || customer == VendorAccount.Customer.NEW)
            .toList());
  }

  /** The most specific rate of just that meter then, whatever the meter could fall back on. */
  Optional<Rate> own(String model, Meter meter, Variant variant, Instant at) {
    return rates(model, meter).stream()
        .filter(rate -> rate.valid().contains(at) && rate.when().hold(variant, at))
        .max(Comparator.comparingInt(rate -> rate.when().count()));
  }

  /** Whether a price depends on a length that nobody told: then there is none. */
  boolean asksForUntoldLength(String model, Meter meter, Variant variant, Instant at) {
    return rates(model, meter).stream()
        .filter(rate -> rate.valid().contains(at))
        .anyMatch(rate -> rate.when().askForUntoldLength(variant, at));
  }
}
