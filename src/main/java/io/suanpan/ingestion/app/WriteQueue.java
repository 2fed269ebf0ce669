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
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests share transactions: what waits is written together, by a few writers, while the
 * next requests gather. What does not fit into the queue is refused, to be sent again. On shutdown
 * what waits is still written.
 */
@ApplicationScoped
public class WriteQueue {
  /** The most events that wait; beyond it requests are refused. */
  static final int MAX_WAITING = 65_536;

  /** The most events in a transaction, unless one request has more. */
  private static final int GROUP = 8_192;

  private static final int WRITERS = 2;

  /** How long a writer waits for more than one submission. */
  private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final int DRAIN_SECONDS = 20;

  private static final Logger LOG = System.getLogger(WriteQueue.class.getName());

  @Resource ManagedThreadFactory threads;
  @Inject GroupWrite write;

  private final BlockingDeque<Waiting> queue = new LinkedBlockingDeque<>();
  private final Semaphore room = new Semaphore(MAX_WAITING);
  private final List<Thread> writers = new ArrayList<>();

  /** One writer gathers while the other writes: side by side each would have half of a group. */
  private final ReentrantLock gathering = new ReentrantLock(true);

  private int lastMembers;
  private volatile boolean stopping;

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
    if (stopping || !room.tryAcquire(waiting.weight())) {
      throw new Refusal(Code.BUSY, "too many events wait to be written; send these again");
    }
    queue.add(waiting);
    // The writers may have gone since; who was there before them is written.
    if (stopping && queue.remove(waiting)) {
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
      for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
        write(group);
        group.forEach(done -> room.release(done.weight()));
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

  /** What waits, as much as goes into one transaction; empty when the work is over. */
  private List<Waiting> next() throws InterruptedException {
    gathering.lockInterruptibly();
    try {
      List<Waiting> group = new ArrayList<>();
      first().ifPresent(group::add);
      if (!group.isEmpty()) {
        gather(group);
        lastMembers = group.size();
      }
      return group;
    } finally {
      gathering.unlock();
    }
  }

  private Optional<Waiting> first() throws InterruptedException {
    while (true) {
      boolean last = stopping;
      Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
      if (first != null || last) {
        return Optional.ofNullable(first);
      }
    }
  }

  /**
   * Adds what waits, and waits itself for a moment until as many have come as the last time:
   * senders that were answered together send again together, and one that is alone need not wait.
   */
  private void gather(List<Waiting> group) throws InterruptedException {
    long until = System.nanoTime() + LINGER_NANOS;
    int events = group.get(0).weight();
    while (true) {
      boolean expectsMore = group.size() < lastMembers && !stopping;
      Waiting more =
          expectsMore ? queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS) : queue.poll();
      if (more == null) {
        return;
      }
      events += more.weight();
      if (events > GROUP) {
        queue.addFirst(more);
        return;
      }
      group.add(more);
    }
  }

  @PreDestroy
  void drain() {
    stopping = true;
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
    for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
      left.outcomes().completeExceptionally(stopping());
    }
  }

  private static Refusal stopping() {
    return new Refusal(Code.BUSY, "the server is stopping; send it again");
  }
}
