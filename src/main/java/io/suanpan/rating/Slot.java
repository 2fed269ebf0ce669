package io.suanpan.rating;

import io.suanpan.catalog.Rate;
import io.suanpan.grants.Burner;
import io.suanpan.metering.Meter;
import io.suanpan.metering.Variant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** Usage of one model, meter and variant at one rate: all that is the same for all of it. */
final class Slot {
  /** The dearest first, so that grants save the most. */
  static final Comparator<Slot> BURN_ORDER =
      Comparator.comparing(Slot::perUnit, Comparator.reverseOrder())
          .thenComparing(slot -> slot.key.model())
          .thenComparing(slot -> slot.key.meter())
          .thenComparing(slot -> slot.variant);

  private final LineKey key;
  private final Variant variant;
  private final Optional<Rate> list;
  private final Line line;
  private final Burner burner;
  private final TermsFinder terms;
  private final ZoneId zone;
  private Tally tally;
  private Instant tallyUntil = Instant.MIN;
  private final boolean burns;
  private int rank;

  /**
   * @param burner what covers such usage
   * @param terms what else holds for it
   */
  Slot(Line line, UsageKind kind, Optional<Rate> list, Burner burner, TermsFinder terms) {
    this.line = line;
    this.key = line.key();
    this.variant = kind.variant();
    this.list = list;
    this.burner = burner;
    this.terms = terms;
    this.zone = kind.zone();
    this.burns = key.rate().price().costsByQuantity() || kind.isGranted(key);
  }

  Meter meter() {
    return key.meter();
  }

  BigDecimal perUnit() {
    return key.rate().price().perUnit();
  }

  int rank() {
    return rank;
  }

  void rank(int place) {
    rank = place;
  }

  Burner burner() {
    return burner;
  }

  Line line() {
    return line;
  }

  void take(long quantity, Instant at) {
    // What is free anyway must not use up a grant.
    long covered = burns ? burner.burn(quantity, at) : 0;
    if (!at.isBefore(tallyUntil)) {
      find(at);
    }
    tally.add(quantity - covered, covered);
    line.used(at);
  }

  private void find(Instant at) {
    boolean byMonth =
        key.rate().price().countsByMonth()
            || list.map(rate -> rate.price().countsByMonth()).orElse(false);
    Optional<YearMonth> month =
        byMonth ? Optional.of(YearMonth.from(at.atZone(zone))) : Optional.empty();
    tally = line.tally(new Tally.Key(terms.at(at), month, list));
    tallyUntil = terms.holdUntil(at);
    if (byMonth) {
      Instant monthEnd = month.get().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
      tallyUntil = monthEnd.isBefore(tallyUntil) ? monthEnd : tallyUntil;
    }
  }
}
