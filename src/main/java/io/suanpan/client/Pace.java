package io.suanpan.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How fast a file goes, by the last seconds. */
final class Pace {
  private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** What was reached at a moment. */
  private record Sample(long nanos, long bytes, long events) {}

  void add(long bytes, long events) {
    long now = System.nanoTime();
    samples.addLast(new Sample(now, bytes, events));
    while (now - samples.getFirst().nanos() > WINDOW_NANOS) {
      samples.removeFirst();
    }
  }

  long eventsPerSecond() {
    return perSecond(samples.getLast().events() - samples.getFirst().events());
  }

  /** How long so many bytes will take, such as {@code 1:05}; {@code ?} while nobody can tell. */
  String timeFor(long bytes) {
    long perSecond = perSecond(samples.getLast().bytes() - samples.getFirst().bytes());
    if (perSecond == 0) {
      return "?";
    }
    long seconds = bytes / perSecond;
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
  }

  private long perSecond(long amount) {
    long millis = (samples.getLast().nanos() - samples.getFirst().nanos()) / 1_000_000;
    return millis == 0 ? 0 : amount * 1000 / millis;
  }
}
