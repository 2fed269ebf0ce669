package io.suanpan.rating;

import io.suanpan.catalog.AccountPrices;
import io.suanpan.catalog.Alias;
import io.suanpan.catalog.Conditions;
import io.suanpan.catalog.LengthRange;
import io.suanpan.catalog.PercentagePrice;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.TimeWindow;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which price holds: section 5 of docs/billing-semantics.md, written again. */
final class OraclePrices {
  private OraclePrices() {}

  static boolean in(Interval interval, Instant at) {
    return interval.start().compareTo(at) <= 0
        && (interval.end().isEmpty() || at.compareTo(interval.end().get()) < 0);
  }

  static String served(AccountPrices prices, String name, Instant at) {
    for (Alias alias : prices.aliases()) {
      if (alias.name().equals(name) && in(alias.valid(), at)) {
        return alias.model();
      }
    }
    return name;
  }

  /** What is asked: a model and meter, with facts, at a time. */
  record Asked(String model, Meter meter, Variant variant, Instant at) {
    Asked of(Meter other) {
      return new Asked(model, other, variant, at);
    }
  }

  static Optional<Rate> rate(AccountPrices prices, Asked asked) {
    if (isUntold(prices.negotiated().rates(), asked) || isUntold(prices.list().rates(), asked)) {
      return Optional.empty();
    }
    Optional<Rate> found = onCard(prices.negotiated().rates(), asked);
    if (found.isEmpty()) {
      found = onCard(prices.list().rates(), asked);
    }
    if (found.isEmpty() && asked.meter().fallback().isPresent()) {
      found = rate(prices, asked.of(fallback(asked.meter())));
    }
    return found;
  }

  static Optional<Rate> publicRate(AccountPrices prices, Asked asked) {
    if (isUntold(prices.list().rates(), asked)) {
      return Optional.empty();
    }
    Optional<Rate> found = onCard(prices.list().rates(), asked);
    if (found.isEmpty() && asked.meter().fallback().isPresent()) {
      found = publicRate(prices, asked.of(fallback(asked.meter())));
    }
    return found;
  }

  private static Meter fallback(Meter meter) {
    return Meters.named(meter.fallback().orElseThrow()).orElseThrow();
  }

  private static boolean prices(Rate rate, Asked asked) {
    return rate.model().equals(asked.model())
        && rate.meter().name().equals(asked.meter().name())
        && !(rate.price() instanceof PercentagePrice)
        && in(rate.valid(), asked.at());
  }

  private static boolean isUntold(List<Rate> rates, Asked asked) {
    for (Rate rate : rates) {
      if (prices(rate, asked) && truth(rate.when(), asked.variant(), asked.at()) == Truth.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Rate> onCard(List<Rate> rates, Asked asked) {
    Rate best = null;
    for (Rate rate : rates) {
      if (prices(rate, asked)
          && truth(rate.when(), asked.variant(), asked.at()) == Truth.YES
          && (best == null || count(rate.when()) > count(best.when()))) {
        best = rate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether conditions hold; unknown if all do but for lengths that nobody told. */
  enum Truth {
    YES,
    NO,
    UNKNOWN
  }

  static Truth truth(Conditions when, Variant variant, Instant end) {
    for (Map.Entry<String, String> fact : when.facts().facts().entrySet()) {
      if (!fact.getValue().equals(variant.facts().get(fact.getKey()))) {
        return Truth.NO;
      }
    }
    if (when.window().isPresent() && !inWindow(when.window().get(), variant, end)) {
      return Truth.NO;
    }
    Truth prompt = length(when.promptLength(), variant.facts().get("promptLength"));
    Truth output = length(when.outputLength(), variant.facts().get("outputLength"));
    if (prompt == Truth.NO || output == Truth.NO) {
      return Truth.NO;
    }
    return prompt == Truth.YES ? output : Truth.UNKNOWN;
  }

  private static Truth length(LengthRange range, String band) {
    if (any(range)) {
      return Truth.YES;
    }
    if (band == null || band.equals("unknown")) {
      return Truth.UNKNOWN;
    }
    // Bands lie between all bounds, so that the first length speaks for all.
    long first = Long.parseLong(band.substring(0, band.indexOf('-')));
    boolean inside =
        first >= range.from() && (range.to().isEmpty() || first <= range.to().getAsLong());
    return inside ? Truth.YES : Truth.NO;
  }

  private static boolean any(LengthRange range) {
    return range.from() == 0 && range.to().isEmpty();
  }

  private static int count(Conditions when) {
    int count = when.facts().facts().size();
    count += any(when.promptLength()) ? 0 : 1;
    count += any(when.outputLength()) ? 0 : 1;
    count += when.window().isPresent() ? 1 : 0;
    return count + (when.customer() == Conditions.CustomerGroup.NEW_CUSTOMERS ? 1 : 0);
  }

  private static boolean inWindow(TimeWindow window, Variant variant, Instant end) {
    Instant instant = end;
    String before = variant.facts().get("startedBefore");
    if (window.basis() == TimeWindow.Basis.START && before != null) {
      instant = end.minusSeconds(900 * Long.parseLong(before));
    }
    LocalDateTime local = instant.atZone(window.zone()).toLocalDateTime();
    for (LocalDate day : List.of(local.toLocalDate().minusDays(1), local.toLocalDate())) {
      if (!window.days().contains(day.getDayOfWeek()) || window.exceptOn().contains(day)) {
        continue;
      }
      for (TimeWindow.Range range : window.ranges()) {
        LocalDateTime from = day.atTime(range.from());
        LocalDateTime to = day.atTime(range.to());
        if (!to.isAfter(from)) {
          to = to.plusDays(1);
        }
        if (!local.isBefore(from) && local.isBefore(to)) {
          return true;
        }
      }
    }
    return false;
  }
}
