package io.suanpan.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.period.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final Instant START = Instant.parse("2024-07-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2024-07-08T00:00:00Z");

  @Test
  void it_goes_on_as_in_the_last_days() {
    Forecast forecast = Forecast.of(once(null), balance(6500), 3500, 7);
    assertEquals(0, forecast.perDay().compareTo(java.math.BigDecimal.valueOf(500)));
    assertEquals(Optional.of(Instant.parse("2024-07-21T00:00:00Z")), forecast.runsDryAt());
  }

  @Test
  void what_does_not_burn_or_has_nothing_left_does_not_run_dry() {
    assertEquals(Optional.empty(), Forecast.of(once(null), balance(6500), 0, 7).runsDryAt());
    assertEquals(Optional.empty(), Forecast.of(once(null), balance(0), 3500, 7).runsDryAt());
    assertEquals(
        Optional.empty(), Forecast.of(once(null), balance(Long.MAX_VALUE), 1, 7).runsDryAt());
  }

  @Test
  void what_ends_or_renews_before_does_not_run_dry() {
    Instant dry = Instant.parse("2024-07-21T00:00:00Z");
    assertEquals(Optional.empty(), Forecast.of(once(dry), balance(6500), 3500, 7).runsDryAt());
    Allowance longer = once(dry.plusSeconds(1));
    assertEquals(Optional.of(dry), Forecast.of(longer, balance(6500), 3500, 7).runsDryAt());
    Allowance monthly = renewing(new Cadence.Calendar(Period.ofMonths(1), START, ZoneOffset.UTC));
    assertEquals(Optional.of(dry), Forecast.of(monthly, balance(6500), 3500, 7).runsDryAt());
    Allowance weekly = renewing(new Cadence.Calendar(Period.ofDays(7), START, ZoneOffset.UTC));
    assertEquals(Optional.empty(), Forecast.of(weekly, balance(6500), 3500, 7).runsDryAt());
    Allowance hourly = renewing(new Cadence.Clock(Duration.ofHours(1), START));
    assertEquals(Optional.empty(), Forecast.of(hourly, balance(6500), 3500, 7).runsDryAt());
    Allowance rolling = renewing(new Cadence.FirstUse(Duration.ofHours(5)));
    assertEquals(Optional.of(dry), Forecast.of(rolling, balance(6500), 3500, 7).runsDryAt());
    Balance running = new Balance(6500, Optional.of(NOW.plusSeconds(1)), List.of(), NOW);
    assertEquals(Optional.empty(), Forecast.of(rolling, running, 3500, 7).runsDryAt());
  }

  private static Balance balance(long left) {
    return new Balance(left, Optional.empty(), List.of(), NOW);
  }

  private static Allowance once(Instant end) {
    return new Allowance(terms(end), Set.of("*"), 10_000);
  }

  private static Allowance renewing(Cadence cadence) {
    return new Allowance(
        terms(null),
        Set.of("*"),
        10_000,
        Allowance.Schedule.every(Renewal.of(cadence, 10_000)),
        Map.of());
  }

  private static GrantTerms terms(Instant end) {
    return new GrantTerms(
        1,
        1,
        "g",
        Set.of("*"),
        1,
        new Interval(START, Optional.ofNullable(end)),
        START,
        Optional.empty());
  }
}
