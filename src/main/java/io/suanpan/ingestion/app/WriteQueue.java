package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.Submission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets requests share transactions: what waits is written together, by a few writers, while the
 * next requests gather. What does not fit into the queue is refused, to be sent again. On shutdown
 * what waits is still written.
 */
@ApplicationScoped
public class WriteQueue {
  /** The most events that wait; beyond it requests are refused. */
  static final int MAX_WAITING = 65_536;

  private static final int WRITERS = 2;

  private static final int DRAIN_SECONDS = 20;

  private static final Logger LOG = System.getLogger(WriteQueue.class.getName());

  @Resource ManagedThreadFactory threads;
  @Inject GroupWrite write;

  private final Gathering gathering = new Gathering();
  private final Semaphore room = new Semaphore(MAX_WAITING);
  private final List<Thread> writers = new ArrayList<>();

  /**
   * A submission that waits to be written.
   *
   * @param submission what is to be written
   * @param outcomes completed after the commit
   */
  record Waiting(Submission submission, CompletableFuture<List<Outcome>> outcomes) {
    int weight() {
      return Math.max(1, submission.size());
    }
  }

  @PostConstruct
  void start() {
    for (int i = 0; i < WRITERS; i++) {
      Thread writer = threads.newThread(this::run);
      writer.setName("suanpan-writer-" + i);
      writer.start();
      writers.add(writer);
    }
  }

  /**
   * Answers at once; the outcomes come after the commit.
   *
   * @throws Refusal {@link Code#BUSY} when too much waits already
   */
  CompletableFuture<List<Outcome>> submit(Submission submission) {
    Waiting waiting = new Waiting(submission, new CompletableFuture<>());
    if (!room.tryAcquire(waiting.weight())) {
      throw new Refusal(Code.BUSY, "too many events wait to be written; send these again");
    }
    if (!gathering.add(waiting)) {
      room.release(waiting.weight());
      throw stopping();
    }
    return waiting.outcomes();
  }

  /** How many events wait. */
  int waiting() {
    return MAX_WAITING - room.availablePermits();
  }

  private void run() {
    try {
      for (List<Waiting> group = gathering.take(); !group.isEmpty(); group = gathering.take()) {
        write(group);
        group.forEach(done -> room.release(done.weight()));
        gathering.written();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A writer goes on whatever happens: without it nothing would ever be written again. */
  private void write(List<Waiting> group) {
    try {
      write.write(group);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "events were not written", e);
      RuntimeException failure = new IllegalStateException("events were not written", e);
      group.forEach(member -> member.outcomes().completeExceptionally(failure));
    }
  }

  @PreDestroy
  void drain() {
    gathering.close();
    try {
      for (Thread writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(DRAIN_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refuseWhatIsLeft();
  }

  private void refuseWhatIsLeft() {
    for (Waiting left : gathering.abandoned()) {
      left.outcomes().completeExceptionally(stopping());
    }
  }

  private static Refusal stopping() {
    return new Refusal(Code.BUSY, "the server is stopping; send it again");
  }
}
