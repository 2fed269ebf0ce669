package io.suanpan.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When what waits is enough for a transaction. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GatheringTest {
  private static final int ENOUGH = 500;

  private final Gathering<Waiting<String, String>> gathering = new Gathering<>(8_192, ENOUGH);
  private final ExecutorService writers = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    writers.shutdownNow();
  }

  @Test
  void one_that_is_alone_goes_at_once() throws Exception {
    add(1, 1);
    assertEquals(1, gathering.take().size());
  }

  @Test
  void small_ones_wait_for_the_transaction_under_way_and_go_together() throws Exception {
    add(1, 1);
    gathering.take();
    Future<List<Waiting<String, String>>> next = writers.submit(gathering::take);
    add(20, 1);
    assertWaits(next);
    gathering.written();
    assertEquals(20, next.get().size());
  }

  @Test
  void much_goes_beside_the_transaction_under_way() throws Exception {
    add(1, 1);
    gathering.take();
    Future<List<Waiting<String, String>>> next = writers.submit(gathering::take);
    add(1, ENOUGH - 1);
    assertWaits(next);
    add(1, 1);
    assertEquals(2, next.get().size());
  }

  @Test
  void fewer_than_the_last_time_go_after_a_moment() throws Exception {
    add(10, 1);
    assertEquals(10, gathering.take().size());
    gathering.written();
    add(3, 1);
    assertEquals(3, gathering.take().size());
  }

  @Test
  void a_group_has_an_end_and_one_that_is_larger_goes_alone() throws Exception {
    add(3, 4_000);
    assertEquals(2, gathering.take().size());
    assertEquals(1, gathering.take().size());
    add(1, 16_000);
    assertEquals(1, gathering.take().size());
  }

  @Test
  void closed_it_gives_out_what_waits_and_takes_nothing_more() throws Exception {
    add(1, 1);
    gathering.take();
    add(2, 1);
    Future<List<Waiting<String, String>>> next = writers.submit(gathering::take);
    assertWaits(next);
    gathering.close();
    assertEquals(2, next.get().size());
    assertFalse(gathering.add(waiting(1)));
    assertTrue(gathering.take().isEmpty());
  }

  private void add(int requests, int weight) {
    for (int i = 0; i < requests; i++) {
      assertTrue(gathering.add(waiting(weight)));
    }
  }

  private static Waiting<String, String> waiting(int weight) {
    return new Waiting<>("x", weight, new CompletableFuture<>());
  }

  private static void assertWaits(Future<?> group) throws ExecutionException, InterruptedException {
    try {
      group.get(50, TimeUnit.MILLISECONDS);
      throw new AssertionError("did not wait");
    } catch (TimeoutException stillWaiting) {
      assertFalse(group.isDone());
    }
  }
}
