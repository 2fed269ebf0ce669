package io.suanpan.ingestion.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.Outcome;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue with a database that writes when it is let. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WriteQueueTest {
  private static final int EIGHTH = WriteQueue.MAX_WAITING / 8;

  private final Gate gate = new Gate();
  private final WriteQueue queue = new WriteQueue();

  /** Writes nothing until it is opened, and then everything. */
  private static final class Gate extends GroupWrite {
    final CountDownLatch open = new CountDownLatch(1);
    final List<Integer> groups = new ArrayList<>();
    volatile Error fault;

    @Override
    void write(List<WriteQueue.Waiting> group) {
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Error now = fault;
      if (now != null) {
        fault = null;
        throw now;
      }
      synchronized (groups) {
        groups.add(group.size());
      }
      group.forEach(member -> member.outcomes().complete(List.of(Outcome.STORED)));
    }
  }

  private static final class Threads implements ManagedThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }

  /** By hand, for want of a container. */
  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment")
  void start() {
    queue.threads = new Threads();
    queue.write = gate;
    queue.start();
  }

  @AfterEach
  void stop() {
    gate.open.countDown();
    queue.drain();
  }

  @Test
  void what_does_not_fit_is_refused_until_there_is_room() throws Exception {
    List<CompletableFuture<List<Outcome>>> taken = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      taken.add(queue.submit(Waitings.submission(EIGHTH)));
    }
    assertEquals(WriteQueue.MAX_WAITING, queue.waiting());
    assertBusy();
    assertTrue(
        taken.stream().noneMatch(CompletableFuture::isDone), "answered before it is written");
    gate.open.countDown();
    for (CompletableFuture<List<Outcome>> outcomes : taken) {
      assertEquals(List.of(Outcome.STORED), outcomes.get());
    }
    // The last group gives its room back after it has told its members.
    while (queue.waiting() > 0) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(Outcome.STORED), queue.submit(Waitings.submission(EIGHTH)).get());
  }

  @Test
  void requests_that_wait_share_a_transaction() throws Exception {
    List<CompletableFuture<List<Outcome>>> taken = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      taken.add(queue.submit(Waitings.submission(100)));
    }
    gate.open.countDown();
    for (CompletableFuture<List<Outcome>> outcomes : taken) {
      outcomes.get();
    }
    synchronized (gate.groups) {
      assertEquals(200, gate.groups.stream().mapToInt(Integer::intValue).sum());
      // Two writers hold what they took first; the rest goes in groups of at most 8,192 events.
      assertTrue(gate.groups.size() < 200, "nobody shared: " + gate.groups);
      assertTrue(gate.groups.stream().allMatch(size -> size <= 81), gate.groups.toString());
    }
  }

  /** Several times, for those who come in the very moment. */
  @RepeatedTest(10)
  void on_shutdown_what_waits_is_written_and_nothing_else_is_taken() throws Exception {
    List<CompletableFuture<List<Outcome>>> taken = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      taken.add(queue.submit(Waitings.submission(1_000)));
    }
    Thread shutdown = new Thread(queue::drain);
    shutdown.start();
    boolean refused = false;
    while (!refused) {
      try {
        taken.add(queue.submit(Waitings.submission(1)));
      } catch (Refusal busy) {
        assertEquals(Code.BUSY, busy.code());
        refused = true;
      }
    }
    gate.open.countDown();
    shutdown.join();
    for (CompletableFuture<List<Outcome>> outcomes : taken) {
      assertEquals(List.of(Outcome.STORED), outcomes.get());
    }
    assertBusy();
  }

  @Test
  void a_writer_survives_what_it_did_not_expect() throws Exception {
    gate.fault = new OutOfMemoryError("planted");
    CompletableFuture<List<Outcome>> first = queue.submit(Waitings.submission(EIGHTH));
    gate.open.countDown();
    ExecutionException failure = assertThrows(ExecutionException.class, first::get);
    assertSame(OutOfMemoryError.class, failure.getCause().getCause().getClass());
    for (int i = 0; i < 20; i++) {
      assertEquals(List.of(Outcome.STORED), queue.submit(Waitings.submission(EIGHTH)).get());
    }
  }

  private void assertBusy() {
    Refusal refused = assertThrows(Refusal.class, () -> queue.submit(Waitings.submission(EIGHTH)));
    assertEquals(Code.BUSY, refused.code());
  }
}
