package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingLease;
import io.suanpan.invoicing.BillingLease.Work;
import io.suanpan.invoicing.BillingRunStore.Run;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Works billing runs off in the background, the oldest first, one at a time over all nodes: each
 * node looks every second, and the one that has the lease has a batch job do the work. When a node
 * dies its lease runs out, and another node goes on with the run.
 */
@ApplicationScoped
public class BillingRunQueue {
  private static final Logger LOG = System.getLogger(BillingRunQueue.class.getName());
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Set<BatchStatus> ENDED =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);
  private static final int BEATS_BETWEEN_REPORTS = 10;

  @Resource private ManagedScheduledExecutorService executor;
  @Inject BillingRuns runs;
  @Inject BillingLease lease;
  @Inject Clock clock;

  private final String node = UUID.randomUUID().toString();
  private final ReentrantLock oneBeat = new ReentrantLock();
  private ScheduledFuture<?> beats;
  private Optional<Job> job = Optional.empty();
  private boolean leased;

  /**
   * A batch job that this node has going.
   *
   * @param beats how often the lease was renewed since
   */
  private record Job(Run run, long execution, int beats) {}

  /** Begins to look for runs, also for those that a stop of this node or another one cut off. */
  public void resume() {
    beats = executor.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
  }

  /** There is a new run. */
  public void nudge() {
    executor.execute(this::beat);
  }

  /** The job has ended. Where its run has not, the next beat goes on with it. */
  void ended() {
    oneBeat.lock();
    try {
      Optional<Run> run = job.map(Job::run);
      job = Optional.empty();
      if (run.isPresent() && runs.finish(run.get())) {
        report(run.get(), "is done");
      }
    } finally {
      oneBeat.unlock();
    }
    nudge();
  }

  private void beat() {
    oneBeat.lock();
    try {
      if (job.isPresent() && hasEnded(job.get())) {
        // Nobody told: it did not get as far as its listener.
        job = Optional.empty();
      }
      if (job.isPresent()) {
        renew(job.get());
      } else {
        takeNext();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "billing runs have to wait", e);
    } finally {
      oneBeat.unlock();
    }
  }

  private static boolean hasEnded(Job working) {
    return ENDED.contains(
        BatchRuntime.getJobOperator().getJobExecution(working.execution()).getBatchStatus());
  }

  private void takeNext() {
    Optional<Run> next = runs.next();
    if (next.isPresent() && lease.take(Work.RUNS, node, LEASE)) {
      leased = true;
      Run run = next.get();
      if (runs.finish(run)) {
        // Its node died between the last tenant and the end.
        report(run, "is done");
        return;
      }
      runs.take(run);
      Properties parameters = new Properties();
      parameters.setProperty("run", run.id());
      job =
          Optional.of(
              new Job(run, BatchRuntime.getJobOperator().start("billing-run", parameters), 0));
      report(run, "begins");
    } else if (leased) {
      leased = false;
      lease.release(Work.RUNS, node);
    }
  }

  private void renew(Job working) {
    if (!lease.take(Work.RUNS, node, LEASE)) {
      LOG.log(Level.WARNING, working.run().id() + ": another node has taken it over");
      BatchRuntime.getJobOperator().stop(working.execution());
    }
    job = Optional.of(new Job(working.run(), working.execution(), working.beats() + 1));
    if (working.beats() % BEATS_BETWEEN_REPORTS == BEATS_BETWEEN_REPORTS - 1) {
      report(working.run(), "works");
    }
  }

  private void report(Run run, String what) {
    RunProgress progress = runs.progress(run.id());
    LOG.log(
        Level.INFO,
        "billing run %s of %s (%s) %s: %s%s"
            .formatted(
                run.id(),
                run.period(),
                run.mode(),
                what,
                progress.text(),
                progress.estimatedEnd(clock.instant()).map(end -> ", until " + end).orElse("")));
  }

  /** Another node need not wait until the lease runs out. */
  @PreDestroy
  void leave() {
    if (beats != null) {
      beats.cancel(false);
    }
    if (leased) {
      lease.release(Work.RUNS, node);
    }
  }
}
