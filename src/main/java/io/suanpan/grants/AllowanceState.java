package io.suanpan.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An allowance while it burns. */
final class AllowanceState {
  private final Allowance allowance;
  private final Optional<Balance> opening;
  private final Instant end;
  private Gauge gauge;
  private List<Gauge> caps = List.of();
  private Instant nextChange;
  private boolean ended;
  private long forfeited;
  private long coveredSinceCut;
  private int place;

  AllowanceState(BurnDown.Opening opened) {
    this.allowance = opened.allowance();
    this.opening = opened.balance();
    this.end = allowance.terms().endsAt().orElse(Instant.MAX);
    this.nextChange = allowance.terms().effective().start();
  }

  /** Its place in the order of burn. */
  int place() {
    return place;
  }

  void place(int inOrder) {
    place = inOrder;
  }

  Allowance allowance() {
    return allowance;
  }

  /** When it next begins, renews or ends by itself. */
  Instant nextChange() {
    return nextChange;
  }

  boolean isActive() {
    return gauge != null && !ended;
  }

  long left() {
    return isActive() ? gauge.left() : 0;
  }

  /** What was lost so far because it was not used in time. */
  long forfeited() {
    return forfeited;
  }

  /** Carries out what is due at {@link #nextChange()}. */
  void change() {
    Instant now = nextChange;
    if (gauge == null) {
      begin();
    }
    if (!now.isBefore(end)) {
      forfeited += left();
      ended = true;
      nextChange = Instant.MAX;
      return;
    }
    if (now.equals(gauge.next())) {
      renew();
    }
    for (int i = 0; i < caps.size(); i++) {
      if (now.equals(caps.get(i).next())) {
        caps.get(i).renew(allowance.schedule().caps().get(i).limit());
      }
    }
    nextChange = soonest();
  }

  private void begin() {
    Cadence cadence =
        allowance.schedule().renewal().map(Renewal::cadence).orElse(new Cadence.Once());
    Instant start = allowance.terms().effective().start();
    gauge =
        opening
            .map(
                balance ->
                    new Gauge(
                        cadence,
                        new Balance.CapBalance(balance.left(), balance.windowEndsAt()),
                        later(balance.asOf(), start)))
            .orElseGet(() -> new Gauge(cadence, allowance.initial(), start));
    List<Cap> limits = allowance.schedule().caps();
    caps =
        java.util.stream.IntStream.range(0, limits.size())
            .mapToObj(i -> cap(limits.get(i), i, start))
            .toList();
  }

  private Gauge cap(Cap cap, int index, Instant start) {
    return opening
        .filter(balance -> balance.caps().size() > index)
        .map(
            balance ->
                new Gauge(cap.cadence(), balance.caps().get(index), later(balance.asOf(), start)))
        .orElseGet(() -> new Gauge(cap.cadence(), cap.limit(), start));
  }

  /** What was known of a grant before it began says nothing of its beats. */
  private static Instant later(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }

  private void renew() {
    Renewal renewal = allowance.schedule().renewal().orElseThrow();
    long carried = renewal.carried(gauge.left());
    forfeited += Math.max(0, gauge.left() - carried);
    gauge.renew(Math.addExact(renewal.refill(), carried));
  }

  private Instant soonest() {
    Instant soonest = end.isBefore(gauge.next()) ? end : gauge.next();
    for (Gauge cap : caps) {
      soonest = cap.next().isBefore(soonest) ? cap.next() : soonest;
    }
    return soonest;
  }

  /** Covers as much of the quantity as it can. Returns how much that is. */
  long cover(long quantity, long weight, Instant at) {
    boolean begun = gauge.use(at);
    long room = gauge.left();
    if (room == 0) {
      nextChange = begun ? soonest() : nextChange;
      return 0;
    }
    for (Gauge cap : caps) {
      room = Math.min(room, cap.left());
    }
    long covered = Math.min(quantity, weight == 1 ? room : room / weight);
    if (covered > 0) {
      gauge.take(covered * weight);
      for (Gauge cap : caps) {
        begun |= cap.use(at);
        cap.take(covered * weight);
      }
      coveredSinceCut += covered;
    }
    nextChange = begun ? soonest() : nextChange;
    return covered;
  }

  /** Forgets what was lost before the usage begins. */
  void forgetLosses() {
    forfeited = 0;
  }

  /** What it covered since it was last asked. */
  long takeCovered() {
    long covered = coveredSinceCut;
    coveredSinceCut = 0;
    return covered;
  }

  Balance balance(Instant asOf) {
    if (gauge == null) {
      return opening.orElseGet(
          () -> new Balance(allowance.initial(), Optional.empty(), List.of(), asOf));
    }
    Balance.CapBalance main = gauge.balance();
    return new Balance(
        ended ? 0 : main.left(),
        main.windowEndsAt(),
        caps.stream().map(Gauge::balance).toList(),
        asOf);
  }
}
