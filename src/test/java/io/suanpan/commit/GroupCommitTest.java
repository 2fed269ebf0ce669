package io.suanpan.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue with a database that writes when it is let. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class GroupCommitTest {
  private static final int WAITING = 65_536;
  private static final int EIGHTH = WAITING / 8;
  private static final String STORED = "stored";

  private final CountDownLatch open = new CountDownLatch(1);
  private final List<Integer> groups = new ArrayList<>();
  private volatile Error fault;
  private final GroupCommit<Integer, String> queue =
      new GroupCommit<>(
          new GroupCommit.Settings("writer", 2, WAITING, 8_192, 500),
          weight -> weight,
          this::write,
          () -> {});

  /** Writes nothing until it is opened, and then everything. */
  private List<String> write(List<Integer> group) {
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
    return group.stream().map(weight -> STORED).toList();
  }

  @BeforeEach
  void start() {
    queue.start(
        work -> {
          Thread thread = new Thread(work);
          thread.setDaemon(true);
          return thread;
        });
  }

  @AfterEach
  void stop() {
    open.countDown();
    queue.drain();
  }

  @Test
  void what_does_not_fit_is_refused_until_there_is_room() throws Exception {
    List<CompletableFuture<String>> taken = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      taken.add(queue.submit(EIGHTH));
    }
    assertEquals(WAITING, queue.waiting());
    assertBusy();
    assertTrue(
        taken.stream().noneMatch(CompletableFuture::isDone), "answered before it is written");
    open.countDown();
    for (CompletableFuture<String> outcomes : taken) {
      assertEquals(STORED, outcomes.get());
    }
    // The last group gives its room back after it has told its members.
    while (queue.waiting() > 0) {
      Thread.onSpinWait();
    }
    assertEquals(STORED, queue.submit(EIGHTH).get());
  }

  @Test
  void requests_that_wait_share_a_transaction() throws Exception {
    List<CompletableFuture<String>> taken = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      taken.add(queue.submit(100));
    }
    open.countDown();
    for (CompletableFuture<String> outcomes : taken) {
      outcomes.get();
    }
    synchronized (groups) {
      assertEquals(200, groups.stream().mapToInt(Integer::intValue).sum());
      // Two writers hold what they took first; the rest goes in groups of at most 8,192 events.
      assertTrue(groups.size() < 200, "nobody shared: " + groups);
      assertTrue(groups.stream().allMatch(size -> size <= 81), groups.toString());
    }
  }

  /** Several times, for those who come in the very moment. */
  @RepeatedTest(10)
  void on_shutdown_what_waits_is_written_and_nothing_else_is_taken() throws Exception {
    List<CompletableFuture<String>> taken = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      taken.add(queue.submit(1_000));
    }
    Thread shutdown = new Thread(queue::drain);
    shutdown.start();
    boolean refused = false;
    while (!refused) {
      try {
        taken.add(queue.submit(1));
      } catch (Refusal busy) {
        assertEquals(Code.BUSY, busy.code());
        refused = true;
      }
    }
    open.countDown();
    shutdown.join();
    for (CompletableFuture<String> outcomes : taken) {
      assertEquals(STORED, outcomes.get());
    }
    assertBusy();
  }

  @Test
  void a_writer_survives_what_it_did_not_expect() throws Exception {
    fault = new OutOfMemoryError("planted");
    CompletableFuture<String> first = queue.submit(EIGHTH);
    open.countDown();
    ExecutionException failure = assertThrows(ExecutionException.class, first::get);
    assertSame(OutOfMemoryError.class, failure.getCause().getCause().getClass());
    for (int i = 0; i < 20; i++) {
      assertEquals(STORED, queue.submit(EIGHTH).get());
    }
  }

  private void assertBusy() {
    Refusal refused = assertThrows(Refusal.class, () -> queue.submit(EIGHTH));
    assertEquals(Code.BUSY, refused.code());
  }
}
