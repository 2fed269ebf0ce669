package io.suanpan.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When requests arrive: at random, with the share of each hour of the day and each day of two weeks
 * as on a large platform.
 *
 * <p>Shares in thousandths, computed from the request counts of the language models in ServeGen
 * (alibaba/ServeGen, Apache-2.0: 14 days of Alibaba's Bailian).
 */
final class ArrivalShape {
  private static final int[] HOURS = {
    39, 38, 41, 41, 37, 35, 36, 40, 41, 42, 46, 46, 41, 46, 44, 39, 40, 41, 40, 43, 49, 46, 44, 43
  };
  private static final int[] DAYS = {59, 54, 62, 64, 65, 80, 72, 75, 75, 67, 76, 90, 88, 73};
  private static final int MOST = 49 * 90;

  private ArrivalShape() {}

  /** So many arrivals in {@code [from, to)}, in order. */
  static List<Instant> arrivals(Instant from, Instant to, int count, SplittableRandom random) {
    long seconds = Duration.between(from, to).toSeconds();
    List<Instant> arrivals = new ArrayList<>(count);
    while (arrivals.size() < count) {
      long offset = random.nextLong(seconds);
      int weight =
          HOURS[(int) (offset / 3600 % HOURS.length)] * DAYS[(int) (offset / 86400 % DAYS.length)];
      if (random.nextInt(MOST) < weight) {
        arrivals.add(from.plusSeconds(offset).plusMillis(random.nextInt(1000)));
      }
    }
    arrivals.sort(null);
    return arrivals;
  }
}
