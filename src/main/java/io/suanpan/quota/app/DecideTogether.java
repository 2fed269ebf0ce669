package io.suanpan.quota.app;

import io.suanpan.metering.CountingRules;
import io.suanpan.metering.VendorId;
import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.quota.Quota;
import io.suanpan.quota.Reservation;
import io.suanpan.quota.ReservationStore;
import io.suanpan.quota.ReservationStore.Ending;
import io.suanpan.quota.app.Ask.Release;
import io.suanpan.quota.app.Ask.Reserve;
import io.suanpan.quota.app.Decision.Times;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides on many reservations in one transaction. All counters that they touch are locked, in
 * their order; then one after the other is decided as if it came alone, releases first. Nodes that
 * share a database exclude each other by the same locks.
 */
@ApplicationScoped
public class DecideTogether {
  @Inject CountingRules rules;
  @Inject CurrentQuotas quotas;
  @Inject CounterStore counters;
  @Inject OpenCounters openCounters;
  @Inject ReservationStore reservations;
  @Inject MeasureUsage measure;
  @Inject RatedLimits ratedLimits;
  @Inject Clock clock;

  /** Committed on return. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Answer> decide(List<Ask> asks) {
    Set<ReservationStore.Key> released = released(asks);
    CountingRules.Versions shared = rules.shared();
    // Not before: a limit that was set meanwhile would seem to begin later.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<Reserve, List<Demand>> demands = demands(shared, asks, now);
    List<Limit> all = demands.values().stream().flatMap(List::stream).map(Demand::limit).toList();
    openCounters.open(all);
    SortedMap<CounterKey, Count> counts = lock(all, released);
    Set<ReservationStore.Key> known = reservations.find(released).keySet();
    SortedMap<CounterKey, Count> changes = release(known, counts);
    Times times = new Times(now, reservations.now());

    List<ReservationStore.Granted> granted = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    GroupLimits rated = new GroupLimits(ratedLimits);
    for (Ask ask : asks) {
      if (ask instanceof Reserve reserve) {
        Decision decision = new Decision(reserve, demands.get(reserve), counts, rated, times);
        decision.held().forEach((key, held) -> changes.merge(key, held, Count::plus));
        decision.granted().ifPresent(granted::add);
        answers.add(decision.answer());
      } else if (ask instanceof Release release) {
        answers.add(known.contains(release.key()) ? new Answer.Released() : new Answer.Unknown());
      }
    }
    reservations.add(granted);
    counters.add(changes);
    return answers;
  }

  private static Set<ReservationStore.Key> released(List<Ask> asks) {
    return asks.stream()
        .filter(Release.class::isInstance)
        .map(ask -> ((Release) ask).key())
        .collect(Collectors.toSet());
  }

  private Map<Reserve, List<Demand>> demands(
      CountingRules.Versions shared, List<Ask> asks, Instant now) {
    List<Reserve> wanted =
        asks.stream().filter(Reserve.class::isInstance).map(Reserve.class::cast).toList();
    Set<TenantId> tenants =
        wanted.stream().map(reserve -> reserve.tenant().id()).collect(Collectors.toSet());
    Map<TenantId, List<Quota>> byTenant = quotas.of(shared, tenants);
    return wanted.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                reserve -> reserve,
                reserve -> demands(reserve, byTenant.get(reserve.tenant().id()), now)));
  }

  private List<Demand> demands(Reserve reserve, List<Quota> quotas, Instant now) {
    Tenant tenant = reserve.tenant();
    VendorId vendor = reserve.kind().vendor();
    Use use = measure.planned(reserve.kind(), reserve.quantities(), now);
    AccountUse used = new AccountUse(vendor, Optional.empty(), use);
    return quotas.stream()
        .filter(quota -> quota.holds(reserve.kind(), now))
        .filter(quota -> MeasureUsage.mayCount(quota, reserve.quantities()))
        .map(quota -> new Demand(Limit.at(tenant, quota, now), measure.amount(tenant, quota, used)))
        .toList();
  }

  private SortedMap<CounterKey, Count> lock(
      List<Limit> limits, Set<ReservationStore.Key> released) {
    TreeSet<CounterKey> keys = new TreeSet<>(reservations.counters(released));
    limits.forEach(limit -> keys.add(limit.key()));
    SortedMap<CounterKey, Count> counts = counters.lock(keys);
    SortedMap<CounterKey, Count> missing = new TreeMap<>();
    keys.stream().filter(key -> !counts.containsKey(key)).forEach(k -> missing.put(k, Count.NONE));
    if (!missing.isEmpty()) {
      // Nobody can tell what was used before: they begin with nothing.
      counters.add(missing);
      counts.putAll(counters.lock(new TreeSet<>(missing.keySet())));
    }
    return counts;
  }

  /** Ends them; what they held is free for those that are decided on after. */
  private SortedMap<CounterKey, Count> release(
      Set<ReservationStore.Key> ended, SortedMap<CounterKey, Count> counts) {
    SortedMap<CounterKey, Count> changes = new TreeMap<>();
    reservations
        .end(ended, new Ending(Reservation.State.RELEASED, Optional.empty()))
        .forEach((key, held) -> changes.put(key, Count.ofHeld(held.negate())));
    changes.forEach((key, change) -> counts.merge(key, change, Count::plus));
    return changes;
  }
}
