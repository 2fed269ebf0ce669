package io.suanpan.invoicing.app;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the queue that a job has come to its end, whether its run is done or not. */
@Named("runEnded")
@Dependent
public class RunEnded extends AbstractJobListener {
  @Inject BillingRunQueue queue;

  @Override
  public void afterJob() {
    queue.ended();
  }
}
