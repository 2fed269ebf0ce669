package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Commitment;
import io.suanpan.catalog.Discount;
import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Variant;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Random accounts that use all that billing knows, with figures near the edges. */
final class RandomAccounts {
  /** Whether usage has other times than the starts of buckets; cells have not. */
  static final boolean INSIDE_BUCKETS = Boolean.getBoolean("suanpan.insideBuckets");

  private static final List<String> ZONES =
      List.of("UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Asia/Kolkata");
  private static final List<String> NAMES = List.of("a", "a", "b", "m-1", "z", "latest", "free");
  private static final List<String> METERS =
      List.of(
          "input",
          "output",
          "cached_input",
          "reasoning",
          "images",
          "requests",
          "tokens",
          "input",
          "output",
          "search_calls");

  private final Dice dice;
  private final ZoneId zone;
  private final Interval period;
  private final Currency currency;
  private final List<Instant> instants = new ArrayList<>();

  private RandomAccounts(Random random) {
    dice = new Dice(random);
    zone = ZoneId.of(dice.of(ZONES));
    YearMonth month = YearMonth.of(2024, dice.of(3, 7, 10, 11));
    ZoneId of = ZoneId.of(dice.of(ZONES));
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(of).toInstant();
    period = new Interval(month.atDay(1).atStartOfDay(of).toInstant(), Optional.of(end));
    currency = Currency.getInstance(dice.of("JPY", "CNY", "EUR", "KWD"));
    long buckets = (end.getEpochSecond() - period.start().getEpochSecond()) / 900;
    long near = dice.between(0, buckets - 1);
    instants.add(period.start());
    instants.add(end.minusSeconds(900));
    for (YearMonth m : List.of(month, month.plusMonths(1))) {
      instants.add(within(m.atDay(1).atStartOfDay(zone).toInstant()));
      instants.add(within(m.atDay(1).atStartOfDay(zone).toInstant().minusSeconds(900)));
    }
    for (int i = 0; i < 8; i++) {
      long bucket =
          i < 4 ? Math.min(buckets - 1, near + dice.below(12)) : dice.between(0, buckets - 1);
      instants.add(period.start().plusSeconds(bucket * 900));
    }
  }

  private Instant within(Instant instant) {
    return OraclePrices.in(period, instant) ? instant : period.start();
  }

  static AccountUsage next(Random random) {
    return new RandomAccounts(random).usage();
  }

  private AccountUsage usage() {
    AccountPrices prices = RandomPrices.prices(dice, zone, instants, currency);
    RandomGrants grants = new RandomGrants(dice, zone, period, instants, currency);
    List<Discount> discounts = new ArrayList<>();
    for (int id = 1; id <= dice.below(4); id++) {
      discounts.add(discount(id, grants));
    }
    List<Commitment> commitments = new ArrayList<>();
    Map<Integer, Money> spent = new HashMap<>();
    for (int id = 1; id <= dice.below(3); id++) {
      Commitment commitment = commitment(id, grants);
      commitments.add(commitment);
      if (commitment.term() == Commitment.Term.WHOLE && dice.once(2)) {
        spent.put(id, grants.money());
      }
    }
    Opening opening = new Opening(grants.allowances(), grants.credits(), counts(prices), spent);
    return new AccountUsage(
        period,
        new Agreement(prices, discounts, commitments),
        opening,
        uses(),
        dice.once(5) ? 3 : 0);
  }

  private Map<Opening.Counter, Long> counts(AccountPrices prices) {
    Map<Opening.Counter, Long> counts = new HashMap<>();
    YearMonth month = YearMonth.from(period.start().atZone(zone));
    boolean running = month.equals(YearMonth.from(period.start().minusSeconds(1).atZone(zone)));
    for (List<Rate> rates : List.of(prices.list().rates(), prices.negotiated().rates())) {
      for (Rate rate : rates) {
        boolean plain = OracleTotal.isPlain(rate.price()) || OracleTotal.burnsNothing(rate.price());
        if (running && !plain && dice.once(2)) {
          counts.put(new Opening.Counter(rate.counter(), month), dice.once(4) ? 0 : quantity());
        }
      }
    }
    return counts;
  }

  private List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (int i = dice.once(20) ? 0 : dice.below(dice.of(5, 20, 60)); i > 0; i--) {
      Map<Meter, Long> quantities = new HashMap<>();
      for (int meters = 1 + dice.below(3); meters > 0; meters--) {
        quantities.put(Usages.meter(dice.of(METERS)), quantity());
      }
      Instant at = dice.of(instants);
      if (INSIDE_BUCKETS && dice.once(3)) {
        at = at.plusSeconds(dice.of(1, 300, 600, 899));
      }
      uses.add(new Use(at, dice.of(NAMES), variant(), Quantities.of(quantities)));
    }
    return uses;
  }

  private Variant variant() {
    Map<String, String> facts = new TreeMap<>();
    if (dice.once(3)) {
      facts.put("mode", dice.of("batch", "realtime"));
    }
    if (dice.once(3)) {
      facts.put("serviceTier", dice.of("flex", "priority"));
    }
    if (dice.once(4)) {
      facts.put("startedBefore", dice.of("1", "2", "7", "96"));
    }
    facts.put("promptLength", dice.of("0-32000", "0-32000", "32001-128000", "128001-", "unknown"));
    facts.put("outputLength", dice.of("0-200", "0-200", "201-4000", "4001-", "unknown"));
    return Variant.of(facts);
  }

  private long quantity() {
    long edge = dice.of(10L, 1000L, 5000L, 1_000_000L, 3_000_000L);
    return dice.of(
        1L,
        edge,
        edge,
        edge + 1,
        edge - 1,
        dice.between(1, 3000),
        dice.between(1, 5_000_000),
        dice.between(1, 5_000_000_000L));
  }

  private Interval valid() {
    Instant start = dice.once(3) ? dice.of(instants) : Instant.parse("2024-01-01T00:00:00Z");
    Instant end = dice.of(instants);
    return new Interval(
        start, dice.once(3) && end.isAfter(start) ? Optional.of(end) : Optional.empty());
  }

  private Discount discount(int id, RandomGrants grants) {
    boolean percent = dice.below(4) > 0;
    Discount.Reduction reduction =
        percent
            ? new Discount.Percent(new BigDecimal(dice.of("12.5", "100", "33.333", "10", "10")))
            : new Discount.Amount(new Money(grants.odd().amount().max(BigDecimal.ONE), currency));
    Discount.Scope scope =
        new Discount.Scope(
            dice.once(3) ? dice.of(Set.of("a"), Set.of("b", "m-1")) : Set.of("*"),
            dice.once(3) ? dice.of(Set.of("input"), Set.of("output", "images")) : Set.of("*"),
            dice.once(4) ? Variant.of(Map.of("mode", "batch")) : Variant.STANDARD);
    OptionalLong quantity = dice.once(5) ? OptionalLong.of(quantity()) : OptionalLong.empty();
    Optional<BigDecimal> cost =
        dice.once(5) ? Optional.of(grants.money().amount()) : Optional.empty();
    return new Discount(
        id,
        OptionalInt.of(1),
        "d" + id,
        reduction,
        scope,
        valid(),
        percent && dice.once(2) ? Optional.of(dice.of("g", "g", "h")) : Optional.empty(),
        new Discount.Trigger(quantity, cost));
  }

  private Commitment commitment(int id, RandomGrants grants) {
    Commitment.Term term = dice.of(Commitment.Term.values());
    Optional<Money> minimum = dice.once(2) ? Optional.of(grants.odd()) : Optional.empty();
    boolean limited = minimum.isEmpty() || dice.once(3);
    Optional<Money> maximum = limited ? Optional.of(grants.odd()) : Optional.empty();
    Instant start = dice.once(2) ? dice.of(instants) : Instant.parse("2024-01-01T00:00:00Z");
    Instant later = Instant.parse("2025-01-01T00:00:00Z");
    Instant end = dice.of(later, dice.of(instants), period.end().orElseThrow());
    Instant ends = end.isAfter(start) ? end : later;
    boolean open = term == Commitment.Term.MONTH && dice.once(2);
    Interval valid = new Interval(start, open ? Optional.empty() : Optional.of(ends));
    return new Commitment(id, 1, "c" + id, minimum, maximum, term, valid);
  }
}
