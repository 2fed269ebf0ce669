package io.suanpan.quota.app;

import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.Quota.Mode;
import io.suanpan.quota.ReservationStore.Granted;
import io.suanpan.quota.Standing;
import io.suanpan.quota.app.Ask.Reserve;
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
  private final Instant at;
  private final SortedMap<CounterKey, BigDecimal> holds = new TreeMap<>();
  private final Answer answer;

  /**
   * @param counts what stands against the limits; what is held is added to it
   * @param at when it is decided
   */
  Decision(Reserve reserve, List<Limit> limits, Map<CounterKey, Count> counts, Instant at) {
    this.reserve = reserve;
    this.at = at;
    this.answer = decide(limits, counts);
  }

  private Answer decide(List<Limit> limits, Map<CounterKey, Count> counts) {
    List<Standing> standings = new ArrayList<>();
    for (Limit limit : limits) {
      Standing standing = standing(limit, counts);
      BigDecimal amount = amount(limit);
      if (limit.quota().mode() == Mode.HARD && !standing.admits(amount)) {
        return new Answer.Refused(standing, amount);
      }
      standings.add(holds() ? standing.holding(amount) : standing);
    }
    if (holds()) {
      limits.forEach(limit -> hold(limit, counts));
    }
    return new Answer.Granted(standings);
  }

  private boolean holds() {
    return reserve.seconds() > 0;
  }

  private void hold(Limit limit, Map<CounterKey, Count> counts) {
    holds.put(limit.key(), amount(limit));
    counts.merge(limit.key(), Count.ofHeld(amount(limit)), Count::plus);
  }

  private BigDecimal amount(Limit limit) {
    return limit.quota().measure().amount(reserve.quantities());
  }

  private Standing standing(Limit limit, Map<CounterKey, Count> counts) {
    return new Standing(
        limit.quota(),
        limit.window(),
        limit.amountAt(at),
        counts.getOrDefault(limit.key(), Count.NONE));
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
    return holds() && answer instanceof Answer.Granted
        ? Optional.of(
            new Granted(
                reserve.key(), reserve.kind(), reserve.quantities(), at, reserve.seconds(), holds))
        : Optional.empty();
  }
}
