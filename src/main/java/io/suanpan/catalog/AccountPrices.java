package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The prices of one vendor account: its own, where it has negotiated some, before the public ones.
 *
 * @param list the vendor's public card for the account's region and currency
 * @param negotiated what the account has negotiated, in the same currency; may be without rates
 * @param aliases of the vendor's models
 * @param zone the vendor's: its months begin there
 */
public record AccountPrices(RateCard list, RateCard negotiated, List<Alias> aliases, ZoneId zone) {

  public AccountPrices {
    requireNonNull(list);
    requireNonNull(zone);
    aliases = List.copyOf(aliases);
    if (!list.currency().equals(negotiated.currency())) {
      throw new IllegalArgumentException(
          "negotiated prices in " + negotiated.currency() + ", not " + list.currency());
    }
  }

  /** Public prices and nothing else. */
  public static AccountPrices of(RateCard list, ZoneId zone) {
    RateCard none = new RateCard(list.region(), list.currency(), List.of());
    return new AccountPrices(list, none, List.of(), zone);
  }

  public Currency currency() {
    return list.currency();
  }

  /** The model that served a request for that one then. */
  public String served(String model, Instant at) {
    return aliases.stream()
        .filter(alias -> alias.name().equals(model) && alias.valid().contains(at))
        .map(Alias::model)
        .findFirst()
        .orElse(model);
  }

  /**
   * The rate for usage of that kind then: the account's own before the public one, the most
   * specific of the meter, else of the meter it falls back on. Empty when the usage is unpriced.
   */
  public Optional<Rate> rateFor(String model, Meter meter, Variant variant, Instant at) {
    if (negotiated.asksForUntoldLength(model, meter, variant, at)
        || list.asksForUntoldLength(model, meter, variant, at)) {
      return Optional.empty();
    }
    return negotiated
        .own(model, meter, variant, at)
        .or(() -> list.own(model, meter, variant, at))
        .or(() -> fallback(meter).flatMap(other -> rateFor(model, other, variant, at)));
  }

  /** The public rate for the same usage, with which a negotiated one is compared. */
  public Optional<Rate> listRateFor(String model, Meter meter, Variant variant, Instant at) {
    if (list.asksForUntoldLength(model, meter, variant, at)) {
      return Optional.empty();
    }
    return list.own(model, meter, variant, at)
        .or(() -> fallback(meter).flatMap(other -> listRateFor(model, other, variant, at)));
  }

  /**
   * Until when the answers for a model and meter stay what they are then: the next date of a rate
   * or alias, or the next bucket where the hour of the day counts.
   */
  public Instant holdUntil(String model, Meter meter, Instant at) {
    String served = served(model, at);
    List<Rate> rates = rates(served, meter).toList();
    if (rates.stream().anyMatch(rate -> rate.when().window().isPresent())) {
      return Bucket.of(at).end();
    }
    return Stream.concat(
            rates.stream().map(Rate::valid),
            aliases.stream().filter(alias -> alias.name().equals(model)).map(Alias::valid))
        .flatMap(valid -> Stream.concat(Stream.of(valid.start()), valid.end().stream()))
        .filter(at::isBefore)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** Percentages of other charges, the account's own first. */
  public List<Rate> percentages() {
    return Stream.concat(negotiated.rates().stream(), list.rates().stream())
        .filter(Rate::isPercentage)
        .toList();
  }

  private Stream<Rate> rates(String model, Meter meter) {
    Stream<Rate> own =
        Stream.concat(negotiated.rates(model, meter).stream(), list.rates(model, meter).stream());
    return fallback(meter).map(other -> Stream.concat(own, rates(model, other))).orElse(own);
  }

  private static Optional<Meter> fallback(Meter meter) {
    return meter.fallback().flatMap(Meters::named);
  }
}
