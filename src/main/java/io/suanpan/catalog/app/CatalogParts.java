package io.suanpan.catalog.app;

import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Availability;
import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.Source;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.period.Bucket;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the parts of a catalogue that rates and offers share.
 *
 * @param zone the zone the vendor's days begin in
 * @param holidays on which its working hours do not count
 * @param sources the keys that parts may name
 * @param models the models that parts may name
 */
record CatalogParts(ZoneId zone, Set<LocalDate> holidays, Set<String> sources, Set<String> models) {
  private static final Set<String> RATE =
      Set.of(
          "model",
          "meter",
          "when",
          "price",
          "pool",
          "validFrom",
          "validTo",
          "dated",
          "confidence",
          "sources",
          "note");

  Rate rate(YamlNode node) {
    Map<String, YamlNode> members = node.members(RATE);
    Price price = price(node.required(members, "price"));
    return new Rate(
        modelOrAll(node.required(members, "model"), price),
        meter(node.required(members, "meter")),
        YamlNode.optional(members, "when").map(this::conditions).orElse(Conditions.NONE),
        price,
        YamlNode.optional(members, "pool").map(YamlNode::text),
        interval(node, members, "validFrom", "validTo"),
        provenance(node, members, "dated"));
  }

  /** A percentage may be of all models; a flat price for everybody is due for one that is used. */
  private String modelOrAll(YamlNode node, Price price) {
    return price instanceof PercentagePrice && node.text().equals(Benefit.ALL)
        ? Benefit.ALL
        : model(node);
  }

  Alias alias(YamlNode node) {
    Map<String, YamlNode> members =
        node.members(Set.of("name", "model", "validFrom", "validTo", "sources", "note"));
    return new Alias(
        node.required(members, "name").text(),
        model(node.required(members, "model")),
        interval(node, members, "validFrom", "validTo"),
        YamlNode.optional(members, "sources").map(this::listed).orElse(List.of()),
        YamlNode.optional(members, "note").map(YamlNode::text));
  }

  Availability availability(YamlNode node) {
    Map<String, YamlNode> members =
        node.members(Set.of("region", "endsOn", "confidence", "sources", "note"));
    return new Availability(
        node.required(members, "region").text(),
        instant(node.required(members, "endsOn")),
        provenance(node, members, "dated"));
  }

  /** From {@code from}, inclusive, to {@code to}, exclusive; open where there is none. */
  Interval interval(YamlNode node, Map<String, YamlNode> members, String from, String to) {
    Instant start = instant(node.required(members, from));
    Optional<Instant> end = YamlNode.optional(members, to).map(this::instant);
    if (end.isPresent() && !end.get().isAfter(start)) {
      throw node.problem(to + " must be after " + from);
    }
    return new Interval(start, end);
  }

  private Instant instant(YamlNode node) {
    Instant instant = node.day().atStartOfDay(zone).toInstant();
    if (!Bucket.beginsAt(instant)) {
      throw node.problem("does not begin a quarter of an hour in UTC");
    }
    return instant;
  }

  Provenance provenance(YamlNode node, Map<String, YamlNode> members, String dated) {
    return new Provenance(
        listed(node.required(members, "sources")),
        node.required(members, "confidence").word(Confidence.class),
        YamlNode.optional(members, dated).map(d -> d.word(Dated.class)).orElse(Dated.ANNOUNCED),
        YamlNode.optional(members, "note").map(YamlNode::text));
  }

  static Map<String, Source> sources(YamlNode node) {
    Map<String, Source> sources = new LinkedHashMap<>();
    node.members()
        .forEach(
            (key, value) -> {
              Map<String, YamlNode> members = value.members(Set.of("title", "address", "asOf"));
              sources.put(
                  key,
                  new Source(
                      value.required(members, "title").text(),
                      value.required(members, "address").text(),
                      value.required(members, "asOf").text()));
            });
    return sources;
  }

  /** The keys of sources. */
  private List<String> listed(YamlNode keys) {
    for (YamlNode key : keys.items()) {
      if (!sources.contains(key.text())) {
        throw key.problem("source \"" + key.text() + "\" is not listed");
      }
    }
    return keys.items().stream().map(YamlNode::text).toList();
  }

  String model(YamlNode node) {
    if (!models.contains(node.text())) {
      throw node.problem("model \"" + node.text() + "\" is not listed");
    }
    return node.text();
  }

  Set<String> modelsOf(YamlNode list) {
    Set<String> names = new HashSet<>();
    for (YamlNode item : list.items()) {
      names.add(item.text().equals(Benefit.ALL) ? Benefit.ALL : model(item));
    }
    return names;
  }

  static Meter meter(YamlNode node) {
    return Meters.named(node.text())
        .orElseThrow(() -> node.problem("\"" + node.text() + "\" is not a meter"));
  }

  static Currency currency(YamlNode node) {
    try {
      return Currency.getInstance(node.text());
    } catch (IllegalArgumentException e) {
      throw node.problem("\"" + node.text() + "\" is not an ISO 4217 currency");
    }
  }

  private static Price price(YamlNode node) {
    return node.document(PriceDocument.class, PriceDocument::toMeteredPrice);
  }

  private Conditions conditions(YamlNode node) {
    return node.document(
        ConditionsDocument.class, document -> document.toConditions(zone, holidays));
  }
}
