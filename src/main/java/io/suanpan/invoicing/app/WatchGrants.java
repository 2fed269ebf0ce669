package io.suanpan.invoicing.app;

import io.suanpan.grants.Allowance;
import io.suanpan.grants.Balance;
import io.suanpan.grants.Forecast;
import io.suanpan.invoicing.app.GrantStandings.Standing;
import io.suanpan.tenancy.Notifications;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells once an iteration that an allowance is running low, and once of a grant that it ends with
 * something left.
 */
@ApplicationScoped
public class WatchGrants implements TenantWatch {
  private static final Duration AHEAD = Duration.ofDays(7);

  /** One that begins anew more often comes back before somebody could do something. */
  private static final Duration DAY = Duration.ofDays(1);

  /** Less than one of so many parts is little. */
  private static final BigDecimal PARTS = BigDecimal.valueOf(5);

  @Inject GrantStandings standings;
  @Inject Notifications notifications;

  @Override
  public void look(Tenant tenant, Instant now) {
    for (Standing standing : standings.at(tenant, now)) {
      GrantAlert alert = new GrantAlert(tenant, standing, now);
      if (standing.grant() instanceof Allowance allowance && allowance.lastsAtLeast(DAY)) {
        standing
            .balance()
            .flatMap(balance -> low(allowance, balance, standing))
            .ifPresent(forecast -> notifications.raise(alert.runningLow(allowance, forecast)));
      }
      // One that was voided has been ended by somebody, and whether a look comes in time is chance.
      if (standing.hasSomethingLeft() && standing.grant().terms().voidedAt().isEmpty()) {
        standing
            .grant()
            .terms()
            .effective()
            .end()
            .filter(end -> !end.isAfter(now.plus(AHEAD)))
            .ifPresent(end -> notifications.raise(alert.expiring(end)));
      }
    }
  }

  /** What lies ahead of an allowance that is running low; empty for one that is not. */
  private static Optional<Forecast> low(Allowance allowance, Balance balance, Standing standing) {
    Forecast forecast = Forecast.of(allowance, balance, standing.recent(), GrantStandings.DAYS);
    BigDecimal left = BigDecimal.valueOf(balance.left());
    boolean isLittle =
        left.multiply(PARTS).compareTo(BigDecimal.valueOf(allowance.iteration())) < 0;
    Instant soon = balance.asOf().plus(AHEAD);
    boolean isDrySoon = forecast.runsDryAt().filter(dry -> !dry.isAfter(soon)).isPresent();
    return Optional.of(forecast).filter(any -> isLittle || isDrySoon);
  }
}
