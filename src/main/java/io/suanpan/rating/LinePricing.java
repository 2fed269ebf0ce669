package io.suanpan.rating;

import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.Price;
import io.suanpan.catalog.Rate;
import io.suanpan.money.Division;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import io.suanpan.rating.Opening.Counter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Prices lines. Tiers are counted over the whole pool, so it must have seen all lines first. */
final class LinePricing {
  private final AccountUsage usage;
  private final Map<Counter, Long> billed = new HashMap<>();
  private final Set<DueOnce> charged = new HashSet<>();

  /** What one rate asks for once, in a month of the vendor or in the period. */
  private record DueOnce(Rate rate, Optional<YearMonth> month) {}

  LinePricing(AccountUsage usage, Iterable<Line> lines) {
    this.usage = usage;
    for (Line line : lines) {
      if (line.key().rate().price().countsByMonth()) {
        count(line);
      }
    }
  }

  private void count(Line line) {
    String counter = line.key().rate().counter();
    line.tallies()
        .forEach(
            (key, tally) ->
                billed.merge(
                    new Counter(counter, key.month().orElseThrow()),
                    tally.billed(),
                    Math::addExact));
  }

  /** How much was billed under each counter in this period. */
  Map<Counter, Long> billed() {
    return billed;
  }

  /** What a line comes to. Of several lines of one rate the first bears what is due once. */
  LineCost cost(Line line) {
    Price price = line.key().rate().price();
    BigDecimal exact;
    BigDecimal covered = BigDecimal.ZERO;
    List<TierCost> tiers = new ArrayList<>();
    if (price instanceof FlatPrice flat) {
      boolean first = charged.add(new DueOnce(line.key().rate(), Optional.empty()));
      exact = first ? flat(flat, line.key().rate().valid()) : BigDecimal.ZERO;
    } else if (!price.countsByMonth()) {
      exact = price.total(usage.quantity(line.billed()));
      covered = price.total(usage.quantity(line.covered()));
    } else {
      exact = BigDecimal.ZERO;
      for (Map.Entry<YearMonth, Tally> entry : byMonth(line).entrySet()) {
        MonthCost month = month(line.key().rate(), entry.getKey(), entry.getValue());
        exact = exact.add(month.cost());
        covered = covered.add(month.covered());
        month.tiers().forEach(part -> tiers.add(tier(part)));
      }
    }
    Money contracted = rounded(exact);
    Money list = list(line);
    boolean dearer = list.amount().compareTo(contracted.amount()) > 0;
    return new LineCost(exact, contracted, dearer ? list : contracted, rounded(covered), tiers);
  }

  private static Map<YearMonth, Tally> byMonth(Line line) {
    Map<YearMonth, Tally> months = new TreeMap<>();
    line.tallies()
        .forEach(
            (key, tally) ->
                months
                    .computeIfAbsent(key.month().orElseThrow(), month -> new Tally())
                    .add(tally.billed(), tally.covered()));
    return months;
  }

  private MonthCost month(Rate rate, YearMonth month, Tally tally) {
    Counter counter = new Counter(rate.counter(), month);
    MonthCost cost =
        MonthCost.of(
            rate.price(),
            usage.opening().counted(counter).map(usage::quantity),
            usage.quantity(billed.get(counter)),
            usage.quantity(tally.billed()),
            usage.quantity(tally.covered()));
    boolean first = charged.add(new DueOnce(rate, Optional.of(month)));
    return billed.get(counter) == 0 && !first ? cost.coveredOnly() : cost;
  }

  private record Listed(Rate rate, Optional<YearMonth> month) {}

  /** What is billed of it at the public prices, where the account has negotiated others. */
  private Money list(Line line) {
    Map<Listed, Long> byRate = new HashMap<>();
    line.tallies()
        .forEach(
            (key, tally) ->
                key.list()
                    .ifPresent(
                        rate -> byRate.merge(listed(rate, key), tally.billed(), Math::addExact)));
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Listed, Long> entry : byRate.entrySet()) {
      Rate rate = entry.getKey().rate();
      sum =
          sum.add(
              rate.price() instanceof FlatPrice flat
                  ? flat(flat, rate.valid())
                  : rate.price().total(usage.quantity(entry.getValue())));
    }
    return rounded(sum);
  }

  private static Listed listed(Rate rate, Tally.Key key) {
    return new Listed(rate, rate.price().countsByMonth() ? key.month() : Optional.empty());
  }

  private BigDecimal flat(FlatPrice price, Interval valid) {
    if (price.proration() == FlatPrice.Proration.NONE) {
      return price.amount();
    }
    Instant periodEnd = usage.period().end().orElseThrow();
    Instant from = max(valid.start(), usage.period().start());
    Instant to = valid.end().filter(periodEnd::isAfter).orElse(periodEnd);
    BigDecimal seconds = BigDecimal.valueOf(Duration.between(from, to).toSeconds());
    BigDecimal whole =
        BigDecimal.valueOf(Duration.between(usage.period().start(), periodEnd).toSeconds());
    return Division.of(price.amount().multiply(seconds), whole);
  }

  private static Instant max(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }

  private TierCost tier(MonthCost.Part part) {
    Money none = Money.zero(usage.agreement().prices().currency());
    return new TierCost(part.upTo(), part.quantity(), rounded(part.cost()), none);
  }

  private Money rounded(BigDecimal amount) {
    return new Money(amount, usage.agreement().prices().currency()).rounded();
  }

  /**
   * What is billed so far in the month of the vendor that goes on after the period, if one does.
   */
  Map<Counter, Long> carried(Optional<YearMonth> running) {
    Map<Counter, Long> carried = new HashMap<>();
    usage.opening().counts().forEach((c, n) -> carried.merge(c, n, Math::addExact));
    billed.forEach((counter, n) -> carried.merge(counter, n, Math::addExact));
    carried.keySet().removeIf(counter -> !running.equals(Optional.of(counter.month())));
    return carried;
  }
}
