package io.suanpan.notify.app;

import io.suanpan.notify.WatchTurn;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Has all tenants looked at every so often, by one node at a time. A node that dies meanwhile has
 * left nothing half done: the next turn looks at everything again.
 */
@ApplicationScoped
public class AlertSchedule {
  private static final Logger LOG = System.getLogger(AlertSchedule.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  @Resource private ManagedScheduledExecutorService executor;
  @Inject AlertSettings settings;
  @Inject WatchTurn turn;
  @Inject WatchTenants watch;
  @Inject KeepNotifications keep;
  private Future<?> rounds;

  /** From now on, unless it is never. */
  public void begin() {
    settings.operator();
    settings
        .every()
        .ifPresent(
            every -> {
              long wait =
                  every.compareTo(LONGEST_WAIT) < 0 ? every.toMillis() : LONGEST_WAIT.toMillis();
              rounds =
                  executor.scheduleWithFixedDelay(
                      () -> round(every), wait, wait, TimeUnit.MILLISECONDS);
            });
  }

  private void round(Duration every) {
    try {
      turn.take(every, this::work);
    } catch (RuntimeException e) {
      // Thrown on, it would end all further rounds.
      LOG.log(Level.WARNING, "alerts have to wait", e);
    }
  }

  private void work() {
    keep.forget();
    watch.all();
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }
}
