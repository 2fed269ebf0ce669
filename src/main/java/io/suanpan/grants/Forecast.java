package io.suanpan.grants;

import io.suanpan.money.Division;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an allowance will have nothing left if it goes on burning as in the last days.
 *
 * @param perDay how much it burnt a day
 * @param runsDryAt when; empty if it does not burn, or if it renews or ends before
 */
public record Forecast(BigDecimal perDay, Optional<Instant> runsDryAt) {
  private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

  /** Beyond it a forecast says nothing. */
  private static final Duration HORIZON = Duration.ofDays(3650);

  /**
   * @param recent what it burnt in the last days
   * @param days how many
   */
  public static Forecast of(Allowance allowance, Balance balance, long recent, int days) {
    BigDecimal perDay = Division.of(BigDecimal.valueOf(recent), BigDecimal.valueOf(days));
    if (recent == 0 || balance.left() == 0) {
      return new Forecast(perDay, Optional.empty());
    }
    BigDecimal seconds =
        BigDecimal.valueOf(balance.left())
            .multiply(BigDecimal.valueOf(days))
            .multiply(SECONDS_OF_A_DAY)
            .divideToIntegralValue(BigDecimal.valueOf(recent));
    if (seconds.compareTo(BigDecimal.valueOf(HORIZON.toSeconds())) > 0) {
      return new Forecast(perDay, Optional.empty());
    }
    Instant dry = balance.asOf().plusSeconds(seconds.longValueExact());
    return new Forecast(
        perDay, Optional.of(dry).filter(at -> !endsOrRenewsBy(allowance, balance, at)));
  }

  private static boolean endsOrRenewsBy(Allowance allowance, Balance balance, Instant dry) {
    boolean ends = allowance.terms().endsAt().map(end -> !end.isAfter(dry)).orElse(false);
    return ends || allowance.renewsAt(balance).map(at -> !at.isAfter(dry)).orElse(false);
  }
}
