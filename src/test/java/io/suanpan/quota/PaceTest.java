package io.suanpan.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant START = Instant.parse("2024-07-01T00:00:00Z");
  private static final Instant END = Instant.parse("2024-07-11T00:00:00Z");

  private static Optional<Pace> pace(long limit, String used, Instant now, Optional<Instant> end) {
    Quota quota =
        new Quota(
            1,
            "tokens",
            QuotaScope.ALL,
            new Measure.Requests(),
            Window.MONTH,
            BigDecimal.valueOf(limit),
            Quota.Mode.HARD,
            List.of(),
            new Interval(Quota.ALWAYS, Optional.empty()),
            List.of());
    return Pace.of(
        new Standing(
            quota, new Interval(START, end), quota.amount(), Count.ofUsed(new BigDecimal(used))),
        now);
  }

  private static Optional<Pace> pace(long limit, String used, int days) {
    return pace(limit, used, START.plusSeconds(days * 86_400L), Optional.of(END));
  }

  @Test
  void at_the_pace_so_far() {
    assertEquals(
        Optional.of(new Pace(new BigDecimal("2000"), START.plusSeconds(5 * 86_400L))),
        pace(1_000, "800", 4));
    assertEquals(Optional.empty(), pace(2_000, "800", 4));
    assertEquals(new BigDecimal("2000"), pace(1_999, "800", 4).orElseThrow().total());
  }

  @Test
  void not_before_a_tenth_has_gone_by() {
    Instant early = START.plusSeconds(86_399);
    assertEquals(Optional.empty(), pace(10, "9", early, Optional.of(END)));
    assertEquals(new BigDecimal("90"), pace(10, "9", 1).orElseThrow().total());
    assertEquals(Optional.empty(), pace(10, "9", START, Optional.of(END)));
  }

  @Test
  void what_is_exceeded_or_unused_or_never_ends_has_no_forecast() {
    assertEquals(Optional.empty(), pace(1_000, "1001", 4));
    assertEquals(Optional.empty(), pace(1_000, "0", 4));
    assertEquals(Optional.empty(), pace(0, "0", 4));
    assertEquals(Optional.empty(), pace(1_000, "800", START.plusSeconds(86_400), Optional.empty()));
  }

  @Test
  void a_limit_that_has_just_been_reached_is_exceeded_now() {
    Pace pace = pace(1_000, "1000", 5).orElseThrow();
    assertEquals(START.plusSeconds(5 * 86_400L), pace.exceededAt());
  }

  @Test
  void fractions_of_money_count() {
    assertEquals(new BigDecimal("2"), pace(1, "0.8", 4).orElseThrow().total());
  }
}
