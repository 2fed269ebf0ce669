package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import io.suanpan.catalog.Benefit;
import io.suanpan.metering.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A quantity of meters that need not be paid for.
 *
 * @param terms where and when it holds
 * @param meters which meters, or {@link Benefit#ALL} for every token meter
 * @param quantity how much it begins with, all meters together
 * @param schedule how it begins anew and what it gives at a time
 * @param weights how much one unit of a meter burns, by its name; 1 unless given
 */
public record Allowance(
    GrantTerms terms,
    Set<String> meters,
    long quantity,
    Schedule schedule,
    Map<String, Long> weights)
    implements Grant {

  /**
   * How an allowance goes on.
   *
   * @param renewal how it begins anew, if it does
   * @param caps what it gives at most at a time
   * @param opening what it begins with in place of its quantity, for an account that joins in
   *     mid-course
   */
  public record Schedule(Optional<Renewal> renewal, List<Cap> caps, OptionalLong opening) {
    /** Once, and all of it at any time. */
    public static final Schedule ONCE =
        new Schedule(Optional.empty(), List.of(), OptionalLong.empty());

    public Schedule {
      requireNonNull(renewal);
      caps = List.copyOf(caps);
      if (opening.orElse(0) < 0) {
        throw new IllegalArgumentException("an opening balance is not negative");
      }
    }

    /** Whether all there is to know of it is how much was used. */
    public boolean isOnce() {
      return renewal.isEmpty() && caps.isEmpty();
    }

    /** Anew at each beat. */
    public static Schedule every(Renewal renewal) {
      return new Schedule(Optional.of(renewal), List.of(), OptionalLong.empty());
    }
  }

  public Allowance {
    requireNonNull(terms);
    requireNonNull(schedule);
    meters = Set.copyOf(meters);
    weights = Map.copyOf(weights);
    if (quantity < 0) {
      throw new IllegalArgumentException("an allowance is not negative: " + quantity);
    }
    if (weights.values().stream().anyMatch(weight -> weight < 1)) {
      throw new IllegalArgumentException("a weight is a whole number above 0");
    }
  }

  /** Given once, one for one. */
  public Allowance(GrantTerms terms, Set<String> meters, long quantity) {
    this(terms, meters, quantity, Schedule.ONCE, Map.of());
  }

  /** Whether usage of that kind may burn it, time apart. */
  boolean isFor(String model, Meter meter) {
    return terms.isFor(model)
        && (meters.contains(meter.name()) || (meters.contains(Benefit.ALL) && meter.isToken()));
  }

  /**
   * When it begins anew next; empty when it does not, or with a use that has yet to come.
   *
   * @param balance where it stands
   */
  public Optional<Instant> renewsAt(Balance balance) {
    return schedule.renewal().map(Renewal::cadence).flatMap(cadence -> next(cadence, balance));
  }

  private static Optional<Instant> next(Cadence cadence, Balance balance) {
    if (cadence instanceof Cadence.Calendar calendar) {
      return Optional.of(calendar.nextAfter(balance.asOf()));
    }
    return cadence instanceof Cadence.Clock clock
        ? Optional.of(clock.nextAfter(balance.asOf()))
        : balance.windowEndsAt();
  }

  /** Whether each iteration lasts so long or longer; a calendar's always last a day. */
  public boolean lastsAtLeast(Duration length) {
    Cadence cadence = schedule.renewal().map(Renewal::cadence).orElse(new Cadence.Once());
    if (cadence instanceof Cadence.Clock clock) {
      return clock.step().compareTo(length) >= 0;
    }
    return !(cadence instanceof Cadence.FirstUse use) || use.length().compareTo(length) >= 0;
  }

  /** How much an iteration gives that carries nothing over. */
  public long iteration() {
    return schedule.renewal().map(Renewal::refill).orElseGet(this::initial);
  }

  long weight(Meter meter) {
    return weights.getOrDefault(meter.name(), 1L);
  }

  /** What it begins with. */
  public long initial() {
    return schedule.opening().orElse(quantity);
  }
}
