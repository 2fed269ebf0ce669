package io.suanpan.rating;

import io.suanpan.catalog.Benefit;
import io.suanpan.catalog.FlatPrice;
import io.suanpan.catalog.Rate;
import io.suanpan.catalog.TieredPrice;
import io.suanpan.metering.Variant;
import io.suanpan.rating.Opening.Counter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Enters what is due without any usage: the flat fees an account has agreed on. A public price list
 * obliges nobody who does not use it.
 */
final class Obligations {
  private final Ledger ledger;
  private final Instant start;
  private final Instant end;

  private Obligations(Ledger ledger) {
    this.ledger = ledger;
    this.start = ledger.usage().period().start();
    this.end = ledger.usage().period().end().orElseThrow();
  }

  static void enter(Ledger ledger) {
    Obligations obligations = new Obligations(ledger);
    ledger.prices().negotiated().rates().stream()
        .filter(rate -> rate.valid().overlaps(ledger.usage().period()))
        .forEach(obligations::enter);
  }

  private void enter(Rate rate) {
    if (rate.price() instanceof FlatPrice) {
      enter(rate, max(start, rate.valid().start()), Optional.empty());
    } else if (rate.price() instanceof TieredPrice tiered
        && tiered.tiers().get(0).flat().signum() > 0) {
      ZoneId zone = ledger.prices().zone();
      Instant at = max(start, rate.valid().start());
      while (at.isBefore(end) && rate.valid().contains(at)) {
        YearMonth month = YearMonth.from(at.atZone(zone));
        if (ledger.usage().opening().counted(new Counter(rate.counter(), month)).isEmpty()) {
          enter(rate, at, Optional.of(month));
        }
        at = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      }
    }
  }

  private void enter(Rate rate, Instant at, Optional<YearMonth> month) {
    String model = rate.model().equals(Benefit.ALL) ? "" : rate.model();
    TermsFinder terms = new TermsFinder(ledger.usage(), model, rate.meter(), Variant.STANDARD);
    ledger
        .line(new LineKey(rate.model(), rate.meter(), rate))
        .tally(new Tally.Key(terms.at(at), month, Optional.empty()));
  }

  private static Instant max(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }
}
