package io.suanpan.catalog.app;

import io.suanpan.catalog.Offer;
import io.suanpan.catalog.PriceText;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.VendorCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a new version of a vendor's catalogue changes, fact by fact. */
public final class CatalogDiff {
  private CatalogDiff() {}

  /**
   * One changed fact.
   *
   * @param change ADDED, CHANGED or REMOVED
   * @param what which fact
   * @param before its old value, or null
   * @param after its new value, or null
   */
  public record Change(String change, String what, String before, String after) {}

  static List<Change> between(Optional<VendorCatalog> before, VendorCatalog after) {
    Map<String, String> old = before.map(CatalogDiff::facts).orElse(new TreeMap<>());
    Map<String, String> now = facts(after);
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (what, value) -> {
          if (!old.containsKey(what)) {
            changes.add(new Change("ADDED", what, null, value));
          } else if (!old.get(what).equals(value)) {
            changes.add(new Change("CHANGED", what, old.get(what), value));
          }
        });
    old.forEach(
        (what, value) -> {
          if (!now.containsKey(what)) {
            changes.add(new Change("REMOVED", what, value, null));
          }
        });
    return changes;
  }

  private static Map<String, String> facts(VendorCatalog catalog) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("name", catalog.name() + catalog.localName().map(name -> " " + name).orElse(""));
    facts.put("timeZone", catalog.zone().getId());
    catalog.models().forEach(model -> facts.put("model " + model.id(), model.name()));
    catalog
        .aliases()
        .forEach(a -> facts.put("alias " + a.name() + " from " + a.valid().start(), a.toString()));
    facts.put("holidays", new TreeSet<>(catalog.holidays()).toString());
    catalog
        .availability()
        .forEach(end -> facts.put("availability " + end.region(), end.endsAt().toString()));
    for (RateCard card : catalog.rateCards()) {
      for (Rate rate : card.rates()) {
        facts.put(name(card, rate), value(rate));
      }
    }
    for (Offer offer : catalog.offers()) {
      facts.put("offer " + offer.id(), offer.toString());
    }
    catalog.sources().forEach((key, source) -> facts.put("source " + key, source.toString()));
    return facts;
  }

  private static String name(RateCard card, Rate rate) {
    return String.join(
            " ",
            "rate",
            card.region(),
            card.currency().getCurrencyCode(),
            rate.model(),
            rate.meter().name(),
            rate.when().toString(),
            "from",
            rate.valid().start().toString())
        .replace("  ", " ");
  }

  private static String value(Rate rate) {
    return PriceText.of(rate.price())
        + rate.pool().map(pool -> " in pool " + pool).orElse("")
        + rate.valid().end().map(end -> " until " + end).orElse("")
        + "; "
        + rate.provenance().confidence()
        + " by "
        + String.join(" ", rate.provenance().sources())
        + ", "
        + rate.provenance().dated()
        + rate.provenance().note().map(note -> ": " + note).orElse("");
  }
}
