package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingLease;
import io.suanpan.invoicing.BillingLease.Work;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.DueTenants;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Starts a run for the month that ended, once the grace period is over too, for each tenant by its
 * own zone: tenants of +14 are billed a day before those of -12. Where a run came to nothing, by a
 * parked or failed tenant or because somebody stopped it, another is tried after a day.
 */
@ApplicationScoped
public class BillingSchedule {
  private static final Logger LOG = System.getLogger(BillingSchedule.class.getName());
  private static final Duration LEASE = Duration.ofSeconds(50);
  private static final Duration RETRY = Duration.ofDays(1);
  private static final String ACTOR = "schedule";

  @Resource private ManagedScheduledExecutorService executor;
  @Inject BillingSettings settings;
  @Inject BillingLease lease;
  @Inject DueTenants dueTenants;
  @Inject BillingRuns runs;
  @Inject BillingRunQueue queue;
  @Inject Clock clock;

  private final String node = UUID.randomUUID().toString();
  private ScheduledFuture<?> looks;

  /** Begins to look every minute, unless there is no schedule. */
  public void begin() {
    Optional<Mode> mode = settings.schedule();
    Duration grace = settings.grace();
    if (mode.isPresent()) {
      LOG.log(Level.INFO, "months are billed " + grace + " after their end: " + mode.get());
      looks =
          executor.scheduleWithFixedDelay(() -> look(mode.get(), grace), 0, 1, TimeUnit.MINUTES);
    }
  }

  @PreDestroy
  void end() {
    if (looks != null) {
      looks.cancel(false);
    }
  }

  private void look(Mode mode, Duration grace) {
    try {
      if (lease.take(Work.SCHEDULE, node, LEASE)) {
        start(mode, grace);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the schedule of billing runs has to wait", e);
    }
  }

  private void start(Mode mode, Duration grace) {
    Instant now = clock.instant();
    endedMonths(dueTenants.zones(), now.minus(grace))
        .forEach(
            (month, zones) -> {
              List<TenantId> due =
                  dueTenants.due(new DueTenants.Wanted(month, zones, mode, now.minus(RETRY)));
              if (!due.isEmpty()) {
                runs.start(new BillingRuns.Order(month, mode, Optional.empty(), due), ACTOR);
                queue.nudge();
              }
            });
  }

  /** The last month that had ended in each zone at that instant. */
  static Map<YearMonth, List<ZoneId>> endedMonths(List<ZoneId> zones, Instant at) {
    return zones.stream()
        .collect(
            Collectors.groupingBy(
                zone -> YearMonth.from(at.atZone(zone)).minusMonths(1),
                TreeMap::new,
                Collectors.toList()));
  }
}
