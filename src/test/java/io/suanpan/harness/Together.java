package io.suanpan.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many clients that do something at the same moment. */
public final class Together {
  private Together() {}

  /**
   * What each got, by its number.
   *
   * @param clients how many
   * @param work what the client of a number does
   */
  public static <T> List<T> run(int clients, IntFunction<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(clients);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        all.add(
            () -> {
              start.await();
              return work.apply(number);
            });
      }
      List<T> got = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(all)) {
        got.add(one.get());
      }
      return got;
    } finally {
      threads.shutdown();
    }
  }
}
