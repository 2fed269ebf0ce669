package io.suanpan.rating;

import static io.suanpan.rating.Usages.meter;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.Confidence;
import io.suanpan.catalog.Dated;
import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.LengthRange;
import io.suanpan.catalog.PackagePrice;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.Provenance;
import io.suanpan.catalog.QuantityRounding;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.RateCard;
import io.suanpan.catalog.RateTies;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.catalog.TieredPrice.Tier;
import io.suanpan.catalog.TimeWindow;
import io.suanpan.catalog.UnitPrice;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Random price lists without ties. */
final class RandomPrices {
  static final List<String> MODELS = List.of("a", "b", "m-1", "z");
  private static final List<String> METERS =
      List.of("input", "output", "cached_input", "reasoning", "images", "requests", "tokens");
  private static final long[] BOUNDS = {10, 1000, 5000, 1_000_000, 3_000_000};
  private static final Provenance STATED =
      new Provenance(List.of("test"), Confidence.HIGH, Dated.ANNOUNCED, Optional.empty());

  private final Dice dice;
  private final ZoneId zone;
  private final List<Instant> changes;
  private final Set<Instant> starts = new HashSet<>();
  private final List<Rate> rates = new ArrayList<>();
  private final String pool;

  private RandomPrices(Dice dice, ZoneId zone, List<Instant> changes, String pool) {
    this.dice = dice;
    this.zone = zone;
    this.changes = changes;
    this.pool = pool;
  }

  static AccountPrices prices(Dice dice, ZoneId zone, List<Instant> changes, Currency currency) {
    RandomPrices listed = new RandomPrices(dice, zone, changes, "list pool");
    listed.fill(1 + dice.below(4), 80);
    RandomPrices own = new RandomPrices(dice, zone, changes, "own pool");
    own.starts.addAll(listed.starts);
    if (dice.once(2)) {
      own.fill(1 + dice.below(3), 25);
    }
    List<Alias> aliases = new ArrayList<>();
    if (dice.once(3)) {
      aliases.add(new Alias("latest", "a", own.valid()));
      aliases.add(new Alias("b", "a", new Interval(dice.of(changes), Optional.empty())));
    }
    return new AccountPrices(
        new RateCard("CN", currency, listed.rates),
        new RateCard("CN", currency, own.rates),
        aliases,
        zone);
  }

  private void fill(int models, int percentOfMeters) {
    for (String model : MODELS.subList(0, models)) {
      for (String meter : METERS) {
        boolean sparse = !meter.equals("input") && !meter.equals("output") && dice.once(2);
        if (dice.below(100) < percentOfMeters && !sparse) {
          price(model, meter);
        }
      }
    }
    for (int i = dice.below(3); i > 0 && dice.once(2); i--) {
      String of = dice.of("*", "input", "output", "images");
      BigDecimal percent = new BigDecimal(dice.of("5", "12.5", "0.333", "100"));
      String model = dice.of("*", "a", "b");
      add(model, dice.of("search_calls", "requests"), when(), new PercentagePrice(percent, of));
    }
    if (dice.once(3)) {
      add("*", "requests", Conditions.NONE, flat());
    }
  }

  private void price(String model, String meter) {
    if (dice.once(3)) {
      Instant change = unique(dice.of(changes));
      Instant start = unique(Instant.parse("2024-01-01T00:00:00Z"));
      add(rate(model, meter, Conditions.NONE, new Interval(start, Optional.of(change))));
      add(rate(model, meter, Conditions.NONE, new Interval(change, Optional.empty())));
    } else {
      add(rate(model, meter, Conditions.NONE, valid()));
    }
    for (int i = dice.below(4); i > 0; i--) {
      add(rate(model, meter, when(), valid()));
    }
  }

  private Interval valid() {
    boolean late = dice.once(4);
    Instant start = unique(late ? dice.of(changes) : Instant.parse("2024-01-01T00:00:00Z"));
    Instant end = dice.of(changes);
    return new Interval(
        start, dice.once(4) && end.isAfter(start) ? Optional.of(end) : Optional.empty());
  }

  /** No two rates begin at once, so that the order of lines is always told. */
  private Instant unique(Instant start) {
    Instant free = start;
    while (!starts.add(free)) {
      free = free.plusSeconds(900);
    }
    return free;
  }

  private Rate rate(String model, String meter, Conditions when, Interval valid) {
    Price price = price();
    boolean tiered = price instanceof TieredPrice || price instanceof PackagePrice;
    String name = dice.once(6) ? "any pool" : pool;
    Optional<String> of = dice.once(tiered ? 3 : 12) ? Optional.of(name) : Optional.empty();
    return new Rate(model, meter(meter), when, price, of, valid, STATED);
  }

  private void add(String model, String meter, Conditions when, Price price) {
    add(new Rate(model, meter(meter), when, price, Optional.empty(), valid(), STATED));
  }

  private void add(Rate rate) {
    rates.add(rate);
    if (!RateTies.in(rates).isEmpty()) {
      rates.remove(rates.size() - 1);
    }
  }

  private Conditions when() {
    Map<String, String> facts = new TreeMap<>();
    if (dice.once(3)) {
      facts.put("mode", dice.of("batch", "realtime"));
    }
    if (dice.once(4)) {
      facts.put("serviceTier", dice.of("flex", "priority"));
    }
    return new Conditions(
        Variant.of(facts),
        dice.once(3) ? length(32000, 128000) : LengthRange.ANY,
        dice.once(6) ? length(200, 4000) : LengthRange.ANY,
        dice.once(3) ? Optional.of(window()) : Optional.empty(),
        dice.once(8) ? Conditions.CustomerGroup.NEW_CUSTOMERS : Conditions.CustomerGroup.EVERYBODY);
  }

  private LengthRange length(long first, long second) {
    return dice.of(
        new LengthRange(0, OptionalLong.of(first)),
        new LengthRange(first + 1, OptionalLong.of(second)),
        new LengthRange(first + 1, OptionalLong.empty()),
        new LengthRange(second + 1, OptionalLong.empty()));
  }

  private TimeWindow window() {
    List<TimeWindow.Range> ranges = new ArrayList<>();
    for (int i = 1 + dice.below(2); i > 0; i--) {
      ranges.add(new TimeWindow.Range(time(), time()));
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (dice.below(4) > 0) {
        days.add(day);
      }
    }
    days.add(dice.of(DayOfWeek.values()));
    Set<LocalDate> except = new HashSet<>();
    for (int i = dice.below(4); i > 0; i--) {
      except.add(dice.of(changes).atZone(zone).toLocalDate());
    }
    return new TimeWindow(zone, days, ranges, except, dice.of(TimeWindow.Basis.values()));
  }

  private LocalTime time() {
    return dice.once(3)
        ? dice.of(changes).atZone(zone).toLocalTime()
        : LocalTime.of(dice.below(24), 15 * dice.below(4));
  }

  private BigDecimal amount() {
    return new BigDecimal(dice.of("0", "0.8", "12", "100", "0.0001", "3.333", "0.15", "2.5"));
  }

  private BigDecimal per() {
    return BigDecimal.valueOf(dice.of(1L, 3L, 7L, 1000L, 1000L, 1_000_000L, 1_000_000L));
  }

  private Price flat() {
    return new FlatPrice(
        new BigDecimal(dice.of("10", "99.99", "0.333", "1000", "0")),
        dice.of(FlatPrice.Proration.values()));
  }

  private Price price() {
    return switch (dice.below(10)) {
      case 0, 1, 2 -> new UnitPrice(amount(), per(), QuantityRounding.EXACT);
      case 3 -> new UnitPrice(amount(), per(), dice.of(QuantityRounding.values()));
      case 4, 5 -> packages();
      case 6, 7, 8 -> tiered();
      default -> flat();
    };
  }

  private Price packages() {
    BigDecimal free = BigDecimal.valueOf(dice.of(0L, 0L, 10L, 1000L, 5000L));
    QuantityRounding rounding =
        dice.of(QuantityRounding.UP, QuantityRounding.UP, QuantityRounding.DOWN);
    return new PackagePrice(
        amount(), per(), free, dice.once(5) ? QuantityRounding.HALF_UP : rounding);
  }

  private Price tiered() {
    List<Tier> tiers = new ArrayList<>();
    for (long bound : BOUNDS) {
      if (dice.once(3)) {
        tiers.add(tier(Optional.of(BigDecimal.valueOf(bound))));
      }
    }
    tiers.add(tier(Optional.empty()));
    QuantityRounding rounding =
        dice.once(4) ? dice.of(QuantityRounding.values()) : QuantityRounding.EXACT;
    return new TieredPrice(dice.of(TieredPrice.Mode.values()), per(), tiers, rounding);
  }

  private Tier tier(Optional<BigDecimal> upTo) {
    BigDecimal fee = dice.once(3) ? new BigDecimal(dice.of("5", "0.99", "20")) : BigDecimal.ZERO;
    return new Tier(upTo, amount(), fee);
  }
}
