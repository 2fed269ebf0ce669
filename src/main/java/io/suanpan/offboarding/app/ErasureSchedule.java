package io.suanpan.offboarding.app;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Has every node look every so often whether something is to be erased. */
@ApplicationScoped
public class ErasureSchedule {
  private static final Logger LOG = System.getLogger(ErasureSchedule.class.getName());
  private static final int SECONDS = 15;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject RunErasures erasures;
  private Future<?> rounds;

  /** From now on; what another node has left behind goes on. */
  public void begin() {
    rounds = executor.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  /** Looks at once. */
  void nudge() {
    executor.execute(this::round);
  }

  private void round() {
    try {
      erasures.round();
    } catch (RuntimeException e) {
      // Thrown on, it would end all further rounds.
      LOG.log(Level.WARNING, "erasing has to wait", e);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }
}
