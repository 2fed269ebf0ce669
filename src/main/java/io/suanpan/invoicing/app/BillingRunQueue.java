package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunStore.Run;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;

/** Works billing runs off in the background, one at a time on this node. */
@ApplicationScoped
public class BillingRunQueue {
  @Resource private ManagedExecutorService executor;
  @Inject RunBilling runBilling;
  @Inject BillingRuns runs;

  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  public void add(Run run) {
    executor.execute(
        () -> {
          oneAtATime.lock();
          try {
            runBilling.run(run);
          } finally {
            oneAtATime.unlock();
          }
        });
  }

  /** Goes on with the runs that a stop of the server cut off. */
  public void resume() {
    runs.running().forEach(this::add);
  }
}
