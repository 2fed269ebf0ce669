package io.suanpan.rating;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Cadence;
import io.suanpan.grants.Cap;
import io.suanpan.grants.Renewal;
import io.suanpan.period.Interval;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One allowance, replayed instant by instant: section 6 of docs/billing-semantics.md. */
final class OracleGrant {
  final Allowance allowance;
  final Instant start;
  final Instant end;
  private final Interval period;
  private final List<Clock> caps = new ArrayList<>();
  private final Clock main;
  private Instant now;
  private boolean ended;
  long left;
  long forfeited;

  /** Instants at which something begins anew; those of a first use are found on the way. */
  private static final class Clock {
    final Cadence cadence;
    final TreeSet<Instant> beats = new TreeSet<>();
    Instant windowEnd;
    long capLeft;

    Clock(Cadence cadence, Instant from, Instant to) {
      this.cadence = cadence;
      if (cadence instanceof Cadence.Calendar calendar) {
        ZonedDateTime anchor = calendar.anchor().atZone(calendar.zone());
        for (int k = -2000; k < 2000; k++) {
          add(anchor.plus(calendar.step().multipliedBy(k)).toInstant(), from, to);
        }
      } else if (cadence instanceof Cadence.Clock clock) {
        for (int k = -4000; k < 4000; k++) {
          add(clock.anchor().plusSeconds(k * clock.step().toSeconds()), from, to);
        }
      }
    }

    private void add(Instant beat, Instant from, Instant to) {
      if (beat.isAfter(from) && !beat.isAfter(to)) {
        beats.add(beat);
      }
    }

    Optional<Instant> next(Instant after) {
      return windowEnd == null ? Optional.ofNullable(beats.higher(after)) : Optional.of(windowEnd);
    }

    void use(Instant at) {
      if (cadence instanceof Cadence.FirstUse first && windowEnd == null) {
        windowEnd = at.plus(first.length());
      }
    }
  }

  OracleGrant(BurnDown.Opening opening, Interval period) {
    this.allowance = opening.allowance();
    this.period = period;
    start = allowance.terms().effective().start();
    Instant never = Instant.parse("9999-01-01T00:00:00Z");
    Instant expiry = allowance.terms().effective().end().orElse(never);
    Instant voided = allowance.terms().voidedAt().orElse(never);
    end = voided.isBefore(expiry) ? voided : expiry;
    now = OracleTotal.later(opening.balance().map(Balance::asOf).orElse(start), start);
    left = opening.balance().map(Balance::left).orElse(begins());
    Instant horizon = period.end().orElseThrow();
    Cadence once = new Cadence.Once();
    main =
        new Clock(allowance.schedule().renewal().map(Renewal::cadence).orElse(once), now, horizon);
    main.windowEnd = opening.balance().flatMap(Balance::windowEndsAt).orElse(null);
    int index = 0;
    for (Cap cap : allowance.schedule().caps()) {
      Clock clock = new Clock(cap.cadence(), now, horizon);
      clock.capLeft = cap.limit();
      List<Balance.CapBalance> known = opening.balance().map(Balance::caps).orElse(List.of());
      if (index < known.size()) {
        clock.capLeft = known.get(index).left();
        clock.windowEnd = known.get(index).windowEndsAt().orElse(null);
      }
      caps.add(clock);
      index++;
    }
  }

  private long begins() {
    return allowance.schedule().opening().orElse(allowance.quantity());
  }

  /** The next instant at which it begins, renews or ends. */
  Optional<Instant> nextEvent(Instant after) {
    TreeSet<Instant> all = new TreeSet<>(List.of(start, end));
    main.next(after).ifPresent(all::add);
    for (Clock cap : caps) {
      cap.next(after).ifPresent(all::add);
    }
    return Optional.ofNullable(all.higher(after));
  }

  /** Does what happens until then, that instant included. */
  void advance(Instant to) {
    if (!ended && !end.isAfter(now)) {
      end();
    }
    while (!ended) {
      Optional<Instant> next = nextEvent(now);
      if (next.isEmpty() || next.get().isAfter(to)) {
        break;
      }
      now = next.get();
      if (!now.isBefore(end)) {
        end();
      } else {
        renew();
      }
    }
    now = now.isAfter(to) ? now : to;
  }

  private void end() {
    ended = true;
    lose(left);
    left = 0;
  }

  private void lose(long quantity) {
    if (!now.isBefore(period.start())) {
      forfeited += quantity;
    }
  }

  private void renew() {
    if (main.beats.contains(now) || now.equals(main.windowEnd)) {
      Renewal renewal = allowance.schedule().renewal().orElseThrow();
      long most = renewal.maximum().orElse(Long.MAX_VALUE);
      long carried = Math.min(most, Math.max(renewal.minimum(), left));
      lose(Math.max(0, left - carried));
      left = renewal.refill() + carried;
      main.windowEnd = null;
    }
    for (int i = 0; i < caps.size(); i++) {
      Clock cap = caps.get(i);
      if (cap.beats.contains(now) || now.equals(cap.windowEnd)) {
        cap.capLeft = allowance.schedule().caps().get(i).limit();
        cap.windowEnd = null;
      }
    }
  }

  boolean appliesTo(OraclePortion portion) {
    return !ended
        && !portion.at.isBefore(start)
        && portion.at.isBefore(end)
        && (allowance.terms().models().contains("*")
            || allowance.terms().models().contains(portion.model))
        && (allowance.meters().contains(portion.meter.name())
            || (allowance.meters().contains("*")
                && portion.meter.kind() == io.suanpan.metering.Meter.Kind.TOKEN));
  }

  void burn(OraclePortion portion) {
    if (portion.billed == 0 || !appliesTo(portion)) {
      return;
    }
    main.use(portion.at);
    long most = left;
    for (Clock cap : caps) {
      most = Math.min(most, cap.capLeft);
    }
    long weight = allowance.weights().getOrDefault(portion.meter.name(), 1L);
    long covers = Math.min(portion.billed, most / weight);
    if (covers == 0) {
      return;
    }
    portion.cover(allowance.terms().id(), covers, covers * weight);
    left -= covers * weight;
    main.use(portion.at);
    for (Clock cap : caps) {
      cap.use(portion.at);
      cap.capLeft -= covers * weight;
    }
  }
}
