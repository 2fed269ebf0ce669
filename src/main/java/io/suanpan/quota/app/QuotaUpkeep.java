package io.suanpan.quota.app;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps quotas tidy and costs rated, every minute, on every node: rows are locked, so that nodes do
 * not collide.
 */
@ApplicationScoped
public class QuotaUpkeep {
  private static final Logger LOG = System.getLogger(QuotaUpkeep.class.getName());
  private static final int MOST_ROUNDS = 100;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject KeepQuotas keep;
  @Inject RateCounter rateCounter;

  @Inject
  @ConfigProperty(name = "suanpan.quotas.upkeep", defaultValue = "PT1M")
  Duration pause;

  private Future<?> rounds;

  /** From now on. */
  public void begin() {
    long millis = pause.toMillis();
    rounds = executor.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      for (int i = 0; i < MOST_ROUNDS && keep.sweep(); i++) {
        // The next ones.
      }
      for (int i = 0; i < MOST_ROUNDS && keep.forget(); i++) {
        // The next ones.
      }
      keep.unrated().forEach(rateCounter::rate);
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
