package io.suanpan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs a step over and over from several threads, for a while, and counts. */
final class Load {
  private static final int WARM_UP_SECONDS = 2;
  private static final int SECONDS = 5;

  private Load() {}

  /** One step of one worker. */
  interface Step {
    void run(int worker, int number) throws Exception;
  }

  /**
   * What was measured.
   *
   * @param perSecond units a second
   * @param p50 milliseconds of half of the steps
   * @param p99 milliseconds of all but a hundredth of them
   */
  record Result(long perSecond, long p50, long p99) {
    String row(String name, Result limit) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.2f | %d | %d |",
          name,
          perSecond,
          (double) perSecond / limit.perSecond,
          p50,
          p99);
    }
  }

  /**
   * @param units how many units a step does
   */
  static Result measure(int workers, int units, Step step) throws Exception {
    run(workers, WARM_UP_SECONDS, 1 << 22, step);
    List<long[]> times = run(workers, SECONDS, 0, step);
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Result(
        all.length * (long) units / SECONDS,
        TimeUnit.NANOSECONDS.toMillis(all[all.length / 2]),
        TimeUnit.NANOSECONDS.toMillis(all[all.length * 99 / 100]));
  }

  private static List<long[]> run(int workers, int seconds, int first, Step step) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<long[]>> running = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      int worker = w;
      running.add(
          pool.submit(
              () -> {
                List<Long> times = new ArrayList<>();
                for (int n = first; System.nanoTime() < end; n++) {
                  long began = System.nanoTime();
                  step.run(worker, n);
                  times.add(System.nanoTime() - began);
                }
                return times.stream().mapToLong(time -> time).toArray();
              }));
    }
    List<long[]> times = new ArrayList<>();
    for (Future<long[]> one : running) {
      times.add(one.get());
    }
    pool.shutdown();
    return times;
  }
}
