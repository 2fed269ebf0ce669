package io.suanpan.quota.app;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Keeps quotas tidy every minute, on every node: rows are locked, so that nodes do not collide. */
@ApplicationScoped
public class QuotaUpkeep {
  private static final Logger LOG = System.getLogger(QuotaUpkeep.class.getName());
  private static final int MOST_ROUNDS = 100;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject KeepQuotas keep;
  private Future<?> rounds;

  /** From now on. */
  public void begin() {
    rounds = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
  }

  private void round() {
    try {
      for (int i = 0; i < MOST_ROUNDS && keep.sweep(); i++) {
        // The next ones.
      }
      for (int i = 0; i < MOST_ROUNDS && keep.forget(); i++) {
        // The next ones.
      }
    } catch (RuntimeException e) {
      // Thrown on, it would end all further rounds.
      LOG.log(Level.WARNING, "quotas were not tidied", e);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }
}
