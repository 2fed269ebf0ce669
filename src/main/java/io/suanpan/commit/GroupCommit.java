package io.suanpan.commit;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * Lets requests share transactions: what waits is written together, by a few writers, while the
 * next requests gather. What does not fit into the queue is refused, to be sent again. When it is
 * drained, what waits is still written.
 *
 * @param <S> what a request has written
 * @param <R> what it is answered after the commit
 */
public final class GroupCommit<S, R> {
  private static final int DRAIN_SECONDS = 20;
  private static final Logger LOG = System.getLogger(GroupCommit.class.getName());

  private final Settings settings;
  private final ToIntFunction<S> weight;
  private final GroupWrite<S, R> write;
  private final Gathering<Waiting<S, R>> gathering;
  private final Semaphore room;
  private final List<Thread> writers = new ArrayList<>();

  /** One transaction for all of a group; committed on return. */
  public interface Transaction<S, R> {
    /** The answers, in the order of the group. */
    List<R> write(List<S> group);
  }

  /**
   * How much goes together.
   *
   * @param name of the threads that write
   * @param writers how many there are
   * @param waiting the most weight that waits; beyond it requests are refused
   * @param most the most weight of a transaction, unless one request has more
   * @param enough the weight that is worth a transaction beside another
   */
  public record Settings(String name, int writers, int waiting, int most, int enough) {}

  /**
   * @param weight how much of a transaction a request takes
   * @param retried called when a transaction is tried again
   */
  public GroupCommit(
      Settings settings, ToIntFunction<S> weight, Transaction<S, R> transaction, Runnable retried) {
    this.settings = settings;
    this.weight = weight;
    this.write = new GroupWrite<>(transaction, retried);
    this.gathering = new Gathering<>(settings.most(), settings.enough());
    this.room = new Semaphore(settings.waiting());
  }

  /** Begins to write. */
  public void start(ThreadFactory threads) {
    for (int i = 0; i < settings.writers(); i++) {
      Thread writer = threads.newThread(this::run);
      writer.setName(settings.name() + "-" + i);
      writer.start();
      writers.add(writer);
    }
  }

  /**
   * Answers at once; the result comes after the commit.
   *
   * @throws Refusal {@link Code#BUSY} when too much waits already
   */
  public CompletableFuture<R> submit(S work) {
    Waiting<S, R> waiting =
        new Waiting<>(work, Math.max(1, weight.applyAsInt(work)), new CompletableFuture<>());
    if (!room.tryAcquire(waiting.weight())) {
      throw new Refusal(Code.BUSY, "too much waits to be written; send it again");
    }
    if (!gathering.add(waiting)) {
      room.release(waiting.weight());
      throw stopping();
    }
    return waiting.answer();
  }

  /** How much waits. */
  public int waiting() {
    return settings.waiting() - room.availablePermits();
  }

  private void run() {
    try {
      for (var group = gathering.take(); !group.isEmpty(); group = gathering.take()) {
        write(group);
        group.forEach(done -> room.release(done.weight()));
        gathering.written();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A writer goes on whatever happens: without it nothing would ever be written again. */
  private void write(List<Waiting<S, R>> group) {
    try {
      write.write(group);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "nothing was written", e);
      RuntimeException failure = new IllegalStateException("nothing was written", e);
      group.forEach(member -> member.answer().completeExceptionally(failure));
    }
  }

  /** Takes nothing more, and waits until what waits is written. */
  public void drain() {
    gathering.close();
    try {
      for (Thread writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(DRAIN_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    gathering.abandoned().forEach(left -> left.answer().completeExceptionally(stopping()));
  }

  private static Refusal stopping() {
    return new Refusal(Code.BUSY, "the server is stopping; send it again");
  }
}
