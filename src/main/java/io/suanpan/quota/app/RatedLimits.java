package io.suanpan.quota.app;

import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.metering.Quantities;
import io.suanpan.problem.Refusal;
import io.suanpan.quota.Measure;
import io.suanpan.quota.Quota;
import io.suanpan.quota.QuotaScope;
import io.suanpan.quota.Reservation;
import io.suanpan.quota.ReservationStore;
import io.suanpan.quota.UseKind;
import io.suanpan.quota.Window;
import io.suanpan.rating.UsageCosts;
import io.suanpan.rating.UsageCosts.Planned;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Limits on cost of which rating knows how they stand. */
@ApplicationScoped
public class RatedLimits {
  private static final Logger LOG = System.getLogger(RatedLimits.class.getName());

  @Inject UsageCosts costs;
  @Inject TodaysRates rates;
  @Inject TenantPrices prices;
  @Inject MeasureUsage measure;
  @Inject ReservationStore reservations;
  @Inject CurrentCatalog catalog;
  @Inject Clock clock;

  /**
   * Whether rating tells what stands against it. It rates accounts by quarters of an hour: it knows
   * nothing of minutes, API keys, projects and names under which a model was asked for.
   */
  boolean tells(Limit limit) {
    Quota quota = limit.quota();
    QuotaScope scope = quota.scope();
    return quota.measure() instanceof Measure.Cost
        && quota.window() != Window.MINUTE
        && scope.key().isEmpty()
        && scope.project().isEmpty()
        && !scope.model().map(this::isAlias).orElse(false);
  }

  private boolean isAlias(String model) {
    return catalog.lastRead().vendors().values().stream()
        .flatMap(entry -> entry.catalog().aliases().stream())
        .anyMatch(alias -> alias.name().equals(model));
  }

  /** What rating says of it now; empty where it says nothing, or cannot. */
  Optional<RatedLimit> open(Limit limit) {
    if (!tells(limit)) {
      return Optional.empty();
    }
    try {
      List<Planned> held =
          reservations.holding(limit.key()).stream()
              .flatMap(reservation -> planned(limit.tenant(), reservation).stream())
              .toList();
      return Optional.of(
          new RatedLimit(limit, costs.open(limit.tenant(), limit.window()), held, rates));
    } catch (IllegalStateException | Refusal e) {
      // Limits hold while billing does not answer: by what usage costs by itself.
      LOG.log(Level.WARNING, "the costs of " + limit.tenant().code() + " cannot be rated", e);
      return Optional.empty();
    }
  }

  private Optional<Planned> planned(Tenant tenant, Reservation reservation) {
    return planned(tenant, reservation.kind(), reservation.quantities());
  }

  /** What is about to be used, now; empty where the vendor has no account yet. */
  Optional<Planned> planned(Tenant tenant, UseKind kind, Quantities quantities) {
    return prices
        .defaultAccount(tenant, kind.vendor())
        .map(account -> new Planned(account, measure.planned(kind, quantities, now())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
