package io.suanpan.rating;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.BurnDown;
import io.suanpan.grants.Cadence;
import io.suanpan.grants.Cap;
import io.suanpan.grants.Credit;
import io.suanpan.grants.GrantTerms;
import io.suanpan.grants.Renewal;
import io.suanpan.money.Money;
import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Random allowances and credits. */
final class RandomGrants {
  private final Dice dice;
  private final ZoneId zone;
  private final Instant opens;
  private final List<Instant> instants;
  private final Currency currency;

  RandomGrants(Dice dice, ZoneId zone, Interval period, List<Instant> instants, Currency currency) {
    this.dice = dice;
    this.zone = zone;
    this.opens = period.start();
    this.instants = instants;
    this.currency = currency;
  }

  List<BurnDown.Opening> allowances() {
    List<BurnDown.Opening> openings = new ArrayList<>();
    for (int id = dice.below(7); id > 0; id--) {
      openings.add(opening(allowance(id)));
    }
    return openings;
  }

  List<Opening.CreditLeft> credits() {
    List<Opening.CreditLeft> credits = new ArrayList<>();
    for (int id = 11; id < 11 + dice.below(4); id++) {
      Money amount = money();
      Money left = dice.once(3) ? money() : amount;
      left = dice.once(8) ? Money.zero(currency) : left;
      boolean less = left.amount().compareTo(amount.amount()) < 0;
      credits.add(new Opening.CreditLeft(new Credit(terms(id), amount), less ? left : amount));
    }
    return credits;
  }

  Money money() {
    BigDecimal amount =
        dice.once(4)
            ? BigDecimal.valueOf(dice.between(1, 1000))
            : BigDecimal.valueOf(dice.between(1, 100_000_000), 3);
    return new Money(
        amount.setScale(currency.getDefaultFractionDigits(), java.math.RoundingMode.DOWN),
        currency);
  }

  /** With more decimals than the currency has; or nothing. */
  Money odd() {
    BigDecimal more = dice.once(10) ? BigDecimal.ZERO : new BigDecimal(dice.of("0.005", "10.4995"));
    return dice.once(3) ? new Money(more, currency) : money();
  }

  private GrantTerms terms(int id) {
    Instant start = quarter(dice.once(2) ? dice.of(instants) : opens.minusSeconds(far()));
    Instant end = dice.once(2) ? dice.of(instants) : start.plus(Duration.ofDays(dice.below(200)));
    if (dice.once(4)) {
      end = end.plusSeconds(dice.of(1, 300, 899));
    }
    boolean ends = dice.once(2) && end.isAfter(start);
    Instant voided = dice.of(instants).plusSeconds(1);
    boolean isVoided = dice.once(6) && voided.isAfter(start);
    return new GrantTerms(
        id,
        1,
        "g" + id,
        dice.once(2) ? Set.of("*") : dice.of(Set.of("a"), Set.of("b"), Set.of("a", "m-1")),
        dice.of(10, 10, 10, 1, 20),
        new Interval(start, ends ? Optional.of(end) : Optional.empty()),
        dice.once(2) ? start : opens,
        isVoided ? Optional.of(voided) : Optional.empty(),
        dice.once(5) ? Optional.of(odd()) : Optional.empty(),
        dice.of(GrantTerms.WhenExhausted.values()));
  }

  private long far() {
    return dice.between(0, 60) * 86_400L + dice.between(0, 95) * 900L;
  }

  private static Instant quarter(Instant instant) {
    return instant.minusSeconds(Math.floorMod(instant.getEpochSecond(), 900L));
  }

  private Allowance allowance(int id) {
    GrantTerms terms = terms(id);
    Map<String, Long> weights = new HashMap<>();
    if (dice.once(3)) {
      weights.put("input", dice.between(1, 5));
      weights.put("output", dice.of(2L, 3L, 1000L));
    }
    Set<String> meters =
        dice.once(2)
            ? Set.of("*")
            : dice.of(Set.of("input"), Set.of("images", "requests"), Set.of("input", "output"));
    return new Allowance(terms, meters, quantity(), schedule(terms), weights);
  }

  private Allowance.Schedule schedule(GrantTerms terms) {
    Optional<Renewal> renewal = Optional.empty();
    if (dice.once(2)) {
      long minimum = dice.once(3) ? quantity() / 10 : 0;
      OptionalLong maximum =
          dice.of(
              OptionalLong.of(0),
              OptionalLong.of(quantity()),
              OptionalLong.of(100),
              OptionalLong.empty());
      if (maximum.isPresent()) {
        minimum = Math.min(minimum, maximum.getAsLong());
      }
      renewal = Optional.of(new Renewal(cadence(terms), quantity(), minimum, maximum));
    }
    List<Cap> caps = new ArrayList<>();
    for (int i = dice.below(3); i > 0 && dice.once(2); i--) {
      caps.add(new Cap(1 + quantity(), cadence(terms)));
    }
    OptionalLong opening = dice.once(6) ? OptionalLong.of(quantity()) : OptionalLong.empty();
    return new Allowance.Schedule(renewal, caps, opening);
  }

  private Cadence cadence(GrantTerms terms) {
    Instant anchor = dice.once(2) ? terms.effective().start() : dice.of(instants);
    Instant midnight = opens.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return switch (dice.below(8)) {
      case 0 -> new Cadence.Calendar(Period.ofMonths(1), anchor, zone);
      case 1 -> new Cadence.Calendar(Period.ofDays(1), midnight, zone);
      case 2 -> new Cadence.Calendar(Period.ofDays(dice.of(7, 3)), midnight, zone);
      case 3 ->
          new Cadence.Calendar(Period.ofMonths(1), Instant.parse("2023-12-31T10:30:00Z"), zone);
      case 4 -> new Cadence.Clock(Duration.ofHours(dice.of(1, 5, 6)), anchor);
      case 5 -> new Cadence.Clock(Duration.ofMinutes(dice.of(50, 45)), anchor);
      default -> new Cadence.FirstUse(Duration.ofHours(dice.of(1, 5, 24, 100)));
    };
  }

  private long quantity() {
    return dice.of(
        0L,
        1000L,
        5000L,
        dice.between(1, 5000),
        dice.between(1, 5_000_000),
        dice.between(1, 5_000_000_000L));
  }

  private BurnDown.Opening opening(Allowance allowance) {
    boolean over = allowance.terms().endsAt().map(end -> !end.isAfter(opens)).orElse(false);
    if (over || dice.once(2)) {
      return BurnDown.Opening.fresh(allowance);
    }
    Instant start = allowance.terms().effective().start();
    if (start.isAfter(opens) && dice.once(2)) {
      Balance whole = new Balance(allowance.initial(), Optional.empty(), List.of(), opens);
      return new BurnDown.Opening(allowance, Optional.of(whole));
    }
    if (!start.isBefore(opens)) {
      return BurnDown.Opening.left(fresh(allowance), dice.between(0, allowance.quantity()));
    }
    Instant asOf =
        dice.once(2) || start.isAfter(opens.minusSeconds(86_400))
            ? opens
            : opens.minusSeconds(7200);
    Optional<Cadence> cadence = allowance.schedule().renewal().map(Renewal::cadence);
    List<Balance.CapBalance> caps = new ArrayList<>();
    for (Cap cap : allowance.schedule().caps()) {
      Optional<Instant> window = window(Optional.of(cap.cadence()), asOf);
      boolean full = cap.cadence() instanceof Cadence.FirstUse && window.isEmpty();
      caps.add(new Balance.CapBalance(full ? cap.limit() : dice.between(0, cap.limit()), window));
    }
    Balance balance =
        new Balance(dice.between(0, 2 * allowance.quantity()), window(cadence, asOf), caps, asOf);
    return new BurnDown.Opening(allowance, Optional.of(balance));
  }

  /** An opening by what is left only is of allowances given once. */
  private static Allowance fresh(Allowance a) {
    return new Allowance(a.terms(), a.meters(), a.quantity(), Allowance.Schedule.ONCE, a.weights());
  }

  private Optional<Instant> window(Optional<Cadence> cadence, Instant asOf) {
    return cadence.isPresent() && cadence.get() instanceof Cadence.FirstUse f && dice.once(2)
        ? Optional.of(asOf.plusSeconds(dice.between(1, f.length().toSeconds() / 900) * 900))
        : Optional.empty();
  }
}
