package io.suanpan.quota;

import io.suanpan.period.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a window holds at its end if it goes on as so far.
 *
 * @param total how much it will have used by then, rounded down to whole units
 * @param exceededAt when the limit will have been used up
 */
public record Pace(BigDecimal total, Instant exceededAt) {
  /** Before so much of a window has gone by, one busy hour would say too much. */
  private static final int LEAST_PART = 10;

  /**
   * Empty when the limit will hold, when it is used up already, when too little of the window has
   * gone by to tell, and for a window without an end.
   */
  public static Optional<Pace> of(Standing standing, Instant now) {
    Interval window = standing.window();
    BigDecimal used = standing.count().used();
    if (window.end().isEmpty() || used.signum() <= 0 || used.compareTo(standing.limit()) > 0) {
      return Optional.empty();
    }
    BigDecimal length = seconds(window.start(), window.end().get());
    BigDecimal gone = seconds(window.start(), now);
    if (gone.multiply(BigDecimal.valueOf(LEAST_PART)).compareTo(length) < 0) {
      return Optional.empty();
    }
    BigDecimal total = used.multiply(length).divide(gone, 0, RoundingMode.DOWN);
    if (total.compareTo(standing.limit()) <= 0) {
      return Optional.empty();
    }
    BigDecimal until = standing.limit().multiply(gone).divide(used, 0, RoundingMode.DOWN);
    return Optional.of(new Pace(total, window.start().plusSeconds(until.longValueExact())));
  }

  private static BigDecimal seconds(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toSeconds());
  }
}
