package io.suanpan.bench;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.grants.Allowance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Cadence;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.Renewal;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountUsage;
import io.suanpan.rating.Agreement;
import io.suanpan.rating.Opening;
import io.suanpan.rating.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An account for benchmarks. Every model has usage of every meter and variant in every bucket. Half
 * of the grants are given once and last about half of the month, the others renew every day.
 */
record BenchAccount(int models, int meters, int variants, int buckets, int grants) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START = Instant.parse("2024-06-30T16:00:00Z");
  private static final Instant END = Instant.parse("2024-07-31T16:00:00Z");
  private static final List<String> TIERS = List.of("", "batch", "flex", "priority");
  private static final List<String> METERS =
      List.of("input", "cached_input", "output", "reasoning", "cache_write", "audio_input");

  /** Reads {@code models x meters x variants x buckets grants}. */
  static BenchAccount parse(String text) {
    String[] halves = text.split(" ", -1);
    String[] sizes = halves[0].split("x", -1);
    return new BenchAccount(
        Integer.parseInt(sizes[0]),
        Integer.parseInt(sizes[1]),
        Integer.parseInt(sizes[2]),
        Integer.parseInt(sizes[3]),
        Integer.parseInt(halves[1]));
  }

  AccountUsage usage() {
    RateCard card = new RateCard("CN", Currency.getInstance("CNY"), rates());
    List<BurnDown.Opening> openings = new ArrayList<>();
    for (int i = 1; i <= grants; i++) {
      openings.add(BurnDown.Opening.fresh(grant(i)));
    }
    return new AccountUsage(
        new Interval(START, Optional.of(END)),
        new Agreement(AccountPrices.of(card, ZONE), List.of(), List.of()),
        new Opening(openings, List.of(), Map.of(), Map.of()),
        uses(),
        0);
  }

  private List<Rate> rates() {
    List<Rate> rates = new ArrayList<>();
    for (int model = 0; model < models; model++) {
      for (int meter = 0; meter < meters; meter++) {
        for (int variant = 0; variant < variants; variant++) {
          rates.add(rate("model-" + model, METERS.get(meter), variant, 1 + model + 3 * meter));
        }
      }
    }
    return rates;
  }

  private static Rate rate(String model, String meter, int variant, int amount) {
    return new Rate(
        model,
        Meters.named(meter).orElseThrow(),
        Conditions.of(variant(variant)),
        new UnitPrice(BigDecimal.valueOf(amount + variant), 1_000_000),
        Optional.empty(),
        new Interval(Instant.parse("2024-01-01T00:00:00Z"), Optional.empty()),
        new Provenance(List.of(), Confidence.HIGH, Dated.STATED, Optional.empty()));
  }

  private static Variant variant(int number) {
    String tier = TIERS.get(number);
    return tier.isEmpty() ? Variant.STANDARD : Variant.of(Map.of("serviceTier", tier));
  }

  private Allowance grant(int id) {
    GrantTerms terms =
        new GrantTerms(
            id,
            1,
            "grant " + id,
            Set.of("*"),
            id % 3,
            new Interval(START, Optional.empty()),
            START,
            Optional.empty());
    if (id % 2 == 0) {
      Renewal daily = Renewal.of(new Cadence.Calendar(Period.ofDays(1), START, ZONE), 10_000_000);
      return new Allowance(
          terms, Set.of("*"), 10_000_000, Allowance.Schedule.every(daily), Map.of());
    }
    long all = 1500L * models * meters * variants * buckets;
    return new Allowance(terms, Set.of("*"), all / Math.max(1, grants));
  }

  private List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      for (int model = 0; model < models; model++) {
        for (int variant = 0; variant < variants; variant++) {
          Map<Meter, Long> quantities = new TreeMap<>();
          for (int meter = 0; meter < meters; meter++) {
            long quantity = 1000 + (bucket * 31L + model * 17L + meter * 7L) % 4000;
            quantities.put(Meters.named(METERS.get(meter)).orElseThrow(), quantity);
          }
          uses.add(
              new Use(
                  START.plusSeconds(900L * bucket),
                  "model-" + model,
                  variant(variant),
                  Quantities.of(quantities)));
        }
      }
    }
    return uses;
  }
}
