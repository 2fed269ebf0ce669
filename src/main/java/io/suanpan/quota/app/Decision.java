package io.suanpan.quota.app;

import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Quota.Mode;
import io.suanpan.quota.Reservation;
import io.suanpan.quota.ReservationStore.Granted;
import io.suanpan.quota.Standing;
import io.suanpan.quota.app.Ask.Reserve;
import io.suanpan.rating.UsageCosts.Planned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether one reservation is within all its limits; if so, it is held against each of them. */
final class Decision {
  private final Reserve reserve;
  private final GroupLimits rated;
  private final Times times;
  private final SortedMap<CounterKey, BigDecimal> holds = new TreeMap<>();
  private final Answer answer;

  /**
   * When it is decided.
   *
   * @param decided by the clock of this node: in which windows it counts
   * @param database by the clock of the database: from when on it expires
   */
  record Times(Instant decided, Instant database) {}

  /** Usage against a limit. */
  private record Weighed(Standing standing, BigDecimal amount) {
    boolean fits() {
      return standing.admits(amount);
    }
  }

  /**
   * @param counts what stands against the limits; what is held is added to it
   * @param rated what rating says of limits on cost
   * @param times when it is decided
   */
  Decision(
      Reserve reserve,
      List<Demand> demands,
      Map<CounterKey, Count> counts,
      GroupLimits rated,
      Times times) {
    this.reserve = reserve;
    this.rated = rated;
    this.times = times;
    this.answer = decide(demands, counts);
  }

  private Answer decide(List<Demand> demands, Map<CounterKey, Count> counts) {
    List<Standing> standings = new ArrayList<>();
    for (Demand demand : demands) {
      Quota quota = demand.limit().quota();
      boolean hard = quota.mode() == Mode.HARD;
      if (hard && demand.amount().isEmpty()) {
        return new Answer.Unmeasured(quota, reserve.kind().model());
      }
      Weighed weighed = weigh(demand, counts);
      if (hard && !weighed.fits()) {
        return new Answer.Refused(weighed.standing(), weighed.amount());
      }
      Standing standing = weighed.standing();
      standings.add(holds() ? standing.holding(weighed.amount()) : standing);
    }
    if (holds()) {
      demands.forEach(demand -> hold(demand, counts));
    }
    return new Answer.Granted(standings, reservation());
  }

  /**
   * Counters of cost say what usage costs by itself, grants and discounts apart: where that is too
   * much, it is rated.
   */
  private Weighed weigh(Demand demand, Map<CounterKey, Count> counts) {
    Limit limit = demand.limit();
    Count count = counts.getOrDefault(limit.key(), Count.NONE);
    Weighed counted = new Weighed(standing(limit, count), demand.known());
    if (counted.fits()) {
      return counted;
    }
    return rated
        .of(limit)
        .flatMap(one -> rated.planned(reserve).map(p -> weigh(limit, one, p)))
        .orElse(counted);
  }

  private Weighed weigh(Limit limit, RatedLimit rate, Planned planned) {
    return new Weighed(standing(limit, rate.count()), rate.amount(planned));
  }

  /** Expires by the clock of the database, which all nodes share. */
  private Optional<Reservation> reservation() {
    return holds()
        ? Optional.of(
            new Reservation(
                reserve.id(),
                reserve.kind(),
                reserve.quantities(),
                times.decided(),
                times.database().plusSeconds(reserve.seconds()),
                Reservation.State.OPEN,
                false))
        : Optional.empty();
  }

  private boolean holds() {
    return reserve.seconds() > 0;
  }

  private void hold(Demand demand, Map<CounterKey, Count> counts) {
    holds.put(demand.key(), demand.known());
    counts.merge(demand.key(), Count.ofHeld(demand.known()), Count::plus);
    rated.hold(demand.limit(), reserve);
  }

  private Standing standing(Limit limit, Count count) {
    return new Standing(
        limit.quota(), limit.window(), limit.quota().limitAt(times.decided()), count);
  }

  Answer answer() {
    return answer;
  }

  /** What it holds of each counter. */
  Map<CounterKey, Count> held() {
    SortedMap<CounterKey, Count> held = new TreeMap<>();
    holds.forEach((key, amount) -> held.put(key, Count.ofHeld(amount)));
    return held;
  }

  /** What is to be kept of it, if it is granted and holds something. */
  Optional<Granted> granted() {
    return answer instanceof Answer.Granted yes
        ? yes.reservation().map(kept -> new Granted(reserve.key(), kept, holds))
        : Optional.empty();
  }
}
