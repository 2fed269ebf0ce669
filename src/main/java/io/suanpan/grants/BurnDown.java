package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Meter;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Consumes allowances, in the order in which they burn. The caller hands in usage chronologically
 * and says first how late it is: a later grant never covers earlier usage.
 */
public final class BurnDown {
  private final List<AllowanceState> states;
  private final BurnHistory history;
  private Instant nextChange;

  /**
   * An allowance to burn.
   *
   * @param allowance which
   * @param balance where earlier periods left it; empty when they did not know it
   */
  public record Opening(Allowance allowance, Optional<Balance> balance) {
    public Opening {
      requireNonNull(allowance);
      requireNonNull(balance);
    }

    /** An allowance that no earlier period has known. */
    public static Opening fresh(Allowance allowance) {
      return new Opening(allowance, Optional.empty());
    }

    /** An allowance given once, with what is left of it. */
    public static Opening left(Allowance allowance, long left) {
      Instant start = allowance.terms().effective().start();
      return new Opening(
          allowance, Optional.of(new Balance(left, Optional.empty(), List.of(), start)));
    }
  }

  /**
   * @param openings in any order
   * @param from when the usage begins
   */
  public BurnDown(List<Opening> openings, Instant from) {
    this.states =
        openings.stream()
            .map(AllowanceState::new)
            .sorted(Comparator.comparing(state -> state.allowance().terms()))
            .toList();
    for (int place = 0; place < states.size(); place++) {
      states.get(place).place(place);
    }
    this.history = new BurnHistory();
    this.nextChange = soonest();
    while (nextChange.isBefore(from)) {
      change();
    }
    states.forEach(AllowanceState::forgetLosses);
    while (!nextChange.isAfter(from)) {
      change();
    }
    history.begin(from, left());
  }

  /** When a grant next begins, renews or ends by itself. */
  public Instant nextChange() {
    return nextChange;
  }

  /** Carries out every change at that instant or before. */
  public void advance(Instant to) {
    while (!nextChange.isAfter(to)) {
      Instant now = nextChange;
      history.end(now, covered());
      change();
      history.begin(now, left());
    }
  }

  private void change() {
    Instant now = nextChange;
    for (AllowanceState state : states) {
      if (state.nextChange().equals(now)) {
        state.change();
      }
    }
    nextChange = soonest();
  }

  private Instant soonest() {
    Instant soonest = Instant.MAX;
    for (AllowanceState state : states) {
      soonest = state.nextChange().isBefore(soonest) ? state.nextChange() : soonest;
    }
    return soonest;
  }

  /** What covers usage of one kind. */
  public Burner burner(String model, Meter meter) {
    return new Burner(
        this, states.stream().filter(s -> s.allowance().isFor(model, meter)).toList(), meter);
  }

  /** A window may have begun with that use: it will end. */
  void touched(AllowanceState state) {
    nextChange = state.nextChange().isBefore(nextChange) ? state.nextChange() : nextChange;
  }

  void used(long quantity) {
    history.used(quantity);
  }

  /** Where each allowance stands then, by the number of the grant. */
  public Map<Integer, Balance> balances(Instant asOf) {
    advance(asOf);
    Map<Integer, Balance> byGrant = new LinkedHashMap<>();
    states.forEach(s -> byGrant.put(s.allowance().terms().id(), s.balance(asOf)));
    return byGrant;
  }

  /** What each allowance lost because it was not used in time, by the number of the grant. */
  public Map<Integer, Long> forfeited() {
    Map<Integer, Long> byGrant = new LinkedHashMap<>();
    states.forEach(s -> byGrant.put(s.allowance().terms().id(), s.forfeited()));
    return byGrant;
  }

  private Map<Integer, Long> left() {
    Map<Integer, Long> byGrant = new LinkedHashMap<>();
    states.forEach(s -> byGrant.put(s.allowance().terms().id(), s.left()));
    return byGrant;
  }

  /** What happened up to then, cut where a grant began, renewed or ended. */
  public List<BurnSegment> segments(Instant to) {
    advance(to);
    history.end(to, covered());
    history.begin(to, left());
    return history.segments();
  }

  private Map<Integer, Long> covered() {
    Map<Integer, Long> byGrant = new LinkedHashMap<>();
    for (AllowanceState state : states) {
      long covered = state.takeCovered();
      if (covered > 0) {
        byGrant.put(state.allowance().terms().id(), covered);
      }
    }
    return byGrant;
  }
}
