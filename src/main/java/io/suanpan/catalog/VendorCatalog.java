package io.suanpan.catalog;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.VendorId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one vendor, in one version.
 *
 * @param vendor which vendor
 * @param name its name
 * @param localName its name in its own script, if another
 * @param zone the zone its days begin in
 * @param holidays days on which its working hours do not count
 * @param sources what was read, by key
 * @param models what it sells
 * @param aliases names under which models are served for a time
 * @param availability regions it stops serving
 * @param rateCards its public prices, by region and currency; the first is the home card
 * @param offers what it promises
 */
public record VendorCatalog(
    VendorId vendor,
    String name,
    Optional<String> localName,
    ZoneId zone,
    Set<LocalDate> holidays,
    Map<String, Source> sources,
    List<Model> models,
    List<Alias> aliases,
    List<Availability> availability,
    List<RateCard> rateCards,
    List<Offer> offers) {
  public VendorCatalog {
    requireNonNull(vendor);
    requireNonNull(name);
    requireNonNull(zone);
    sources = Map.copyOf(sources);
    holidays = Set.copyOf(holidays);
    models = List.copyOf(models);
    aliases = List.copyOf(aliases);
    availability = List.copyOf(availability);
    rateCards = List.copyOf(rateCards);
    offers = List.copyOf(offers);
  }

  public Optional<RateCard> rateCard(String region, Currency currency) {
    return rateCards.stream()
        .filter(card -> card.region().equals(region) && card.currency().equals(currency))
        .findFirst();
  }

  /** The card that a customer of the region is sold by: its own, else the home card. */
  public RateCard cardForCustomerIn(String region) {
    return rateCards.stream()
        .filter(card -> card.region().equals(region))
        .findFirst()
        .orElse(rateCards.get(0));
  }

  /** Whether it is a model or another name of one. */
  public boolean knows(String model) {
    return models.stream().anyMatch(known -> known.id().equals(model))
        || aliases.stream().anyMatch(alias -> alias.name().equals(model));
  }

  /** Whether usage of the one may be priced as usage of the other at some time. */
  public boolean isServedBy(String model, String other) {
    return model.equals(other)
        || other.equals(Benefit.ALL)
        || aliases.stream().anyMatch(a -> a.name().equals(model) && a.model().equals(other));
  }

  public Optional<Offer> offer(String id) {
    return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /** From when on customers of the region are not served, if that is so. */
  public Optional<Instant> endOfService(String region) {
    return availability.stream()
        .filter(end -> end.region().equals(region))
        .map(Availability::endsAt)
        .min(Instant::compareTo);
  }
}
