package io.suanpan.rating;

import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Rate;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What lines cost: steps 4 and 5 of section 7 of docs/billing-semantics.md. */
final class OracleCosts {
  private final AccountUsage usage;
  private final Map<Opening.Counter, Long> billed = new HashMap<>();
  final List<OracleLine> lines = new ArrayList<>();

  private record Key(String model, Meter meter, Rate rate) {}

  OracleCosts(AccountUsage usage, List<OraclePortion> portions) {
    this.usage = usage;
    Map<Key, OracleLine> byKey = new LinkedHashMap<>();
    for (OraclePortion p : portions) {
      byKey
          .computeIfAbsent(
              new Key(p.model, p.meter, p.rate),
              k -> new OracleLine(p.model, p.meter, p.rate, p.negotiated))
          .portions
          .add(p);
      if (counts(p.rate)) {
        billed.merge(counter(p.rate, p.month), p.billed, Long::sum);
      }
    }
    for (Rate rate : usage.agreement().prices().negotiated().rates()) {
      for (Instant at : dueAt(rate)) {
        OraclePortion due = due(rate, at);
        byKey
            .computeIfAbsent(
                new Key(rate.model(), rate.meter(), rate),
                k -> new OracleLine(rate.model(), rate.meter(), rate, true))
            .portions
            .add(due);
        if (counts(rate)) {
          billed.merge(counter(rate, due.month), 0L, Long::sum);
        }
      }
    }
    lines.addAll(byKey.values());
    lines.sort(OracleLine::compare);
    lines.forEach(this::cost);
  }

  /** When a rate is due without usage: once, or in each month that has not begun with it. */
  private List<Instant> dueAt(Rate rate) {
    Instant end = OracleTotal.earlier(rate.valid().end(), usage.period().end().orElseThrow());
    Instant at = OracleTotal.later(rate.valid().start(), usage.period().start());
    List<Instant> due = new ArrayList<>();
    if (OracleTotal.isFlat(rate.price()) && at.isBefore(end)) {
      due.add(at);
    } else if (OracleTotal.firstFee(rate.price()).signum() > 0) {
      for (; at.isBefore(end); at = nextMonth(at)) {
        if (!usage.opening().counts().containsKey(counter(rate, month(at)))) {
          due.add(at);
        }
      }
    }
    return due;
  }

  private Instant nextMonth(Instant at) {
    ZoneId zone = usage.agreement().prices().zone();
    return month(at).plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  private OraclePortion due(Rate rate, Instant at) {
    OraclePortion due = new OraclePortion();
    due.at = at;
    due.month = month(at);
    due.model = rate.model();
    due.meter = rate.meter();
    due.variant = Variant.STANDARD;
    due.rate = rate;
    due.negotiated = true;
    return due;
  }

  /** Whether there is something to count under a pool or under the rate itself. */
  private static boolean counts(Rate rate) {
    boolean plain = OracleTotal.isPlain(rate.price()) || OracleTotal.isFlat(rate.price());
    return !plain && !(rate.price() instanceof PercentagePrice);
  }

  private static Opening.Counter counter(Rate rate, YearMonth month) {
    return new Opening.Counter(rate.counter(), month);
  }

  YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(usage.agreement().prices().zone()));
  }

  private SortedSet<YearMonth> active(OracleLine line) {
    SortedSet<YearMonth> months = new TreeSet<>();
    line.portions.forEach(p -> months.add(p.month));
    return months;
  }

  private void cost(OracleLine line) {
    line.exact = exact(line);
    line.contracted = round(line.exact);
    line.coveredCost = round(covered(line));
    line.list = line.contracted;
    if (line.negotiated && line.portions.stream().anyMatch(p -> p.publicRate.isPresent())) {
      line.list = line.contracted.max(round(atPublicRates(line)));
    }
  }

  private BigDecimal round(BigDecimal amount) {
    return OracleMoney.round(amount, usage.agreement().prices().currency());
  }

  private BigDecimal exact(OracleLine line) {
    if (OracleTotal.isFlat(line.rate.price())) {
      return isFirst(line, null) ? OracleTotal.flat(line.rate, usage.period()) : BigDecimal.ZERO;
    }
    if (OracleTotal.isPlain(line.rate.price())) {
      return OracleTotal.total(line.rate.price(), usage.quantity(line.billed()));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : active(line)) {
      sum = sum.add(inMonth(line, month));
    }
    return sum;
  }

  /** Whether a line is the first of its rate, of those that have the month if one is given. */
  private boolean isFirst(OracleLine line, YearMonth month) {
    return lines.stream()
            .filter(other -> other.rate.equals(line.rate))
            .filter(other -> month == null || active(other).contains(month))
            .findFirst()
            .orElseThrow()
        == line;
  }

  private BigDecimal inMonth(OracleLine line, YearMonth month) {
    Opening.Counter counter = counter(line.rate, month);
    long b =
        line.portions.stream().filter(p -> p.month.equals(month)).mapToLong(p -> p.billed).sum();
    long all = billed.getOrDefault(counter, 0L);
    if (all == 0 && !isFirst(line, month)) {
      return BigDecimal.ZERO;
    }
    Optional<Long> before = Optional.ofNullable(usage.opening().counts().get(counter));
    BigDecimal was =
        before
            .map(n -> OracleTotal.total(line.rate.price(), usage.quantity(n)))
            .orElse(BigDecimal.ZERO);
    BigDecimal now = OracleTotal.total(line.rate.price(), usage.quantity(before.orElse(0L) + all));
    BigDecimal cost = now.subtract(was).max(BigDecimal.ZERO);
    return b == all ? cost : OracleMoney.div(cost.multiply(usage.quantity(b)), usage.quantity(all));
  }

  private BigDecimal covered(OracleLine line) {
    if (OracleTotal.isFlat(line.rate.price())) {
      return BigDecimal.ZERO;
    }
    if (OracleTotal.isPlain(line.rate.price())) {
      return OracleTotal.total(line.rate.price(), usage.quantity(line.consumed() - line.billed()));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : active(line)) {
      long covered =
          line.portions.stream()
              .filter(p -> p.month.equals(month))
              .mapToLong(p -> p.quantity - p.billed)
              .sum();
      Opening.Counter counter = counter(line.rate, month);
      long reached =
          usage.opening().counts().getOrDefault(counter, 0L) + billed.getOrDefault(counter, 0L);
      BigDecimal with = OracleTotal.total(line.rate.price(), usage.quantity(reached + covered));
      BigDecimal without = OracleTotal.total(line.rate.price(), usage.quantity(reached));
      sum = sum.add(with.subtract(without).max(BigDecimal.ZERO));
    }
    return sum;
  }

  private record Public(Rate rate, YearMonth month) {}

  /** What is billed, as if it alone were billed at the public rates, where there are some. */
  private BigDecimal atPublicRates(OracleLine line) {
    Map<Public, Long> groups = new LinkedHashMap<>();
    for (OraclePortion p : line.portions) {
      if (p.publicRate.isPresent()) {
        Rate rate = p.publicRate.get();
        boolean monthly = counts(rate);
        groups.merge(new Public(rate, monthly ? p.month : YearMonth.of(1, 1)), p.billed, Long::sum);
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Public, Long> group : groups.entrySet()) {
      Rate rate = group.getKey().rate();
      sum =
          sum.add(
              OracleTotal.isFlat(rate.price())
                  ? OracleTotal.flat(rate, usage.period())
                  : OracleTotal.total(rate.price(), usage.quantity(group.getValue())));
    }
    return sum;
  }

  /** What the next period begins with. */
  Map<Opening.Counter, Long> carried() {
    Map<Opening.Counter, Long> counts = new HashMap<>(billed);
    usage.opening().counts().forEach((counter, n) -> counts.merge(counter, n, Long::sum));
    Instant end = usage.period().end().orElseThrow();
    YearMonth running = month(end);
    boolean begun = month(end.minusNanos(1)).equals(running);
    counts.keySet().removeIf(c -> !begun || !c.month().equals(running));
    return counts;
  }
}
