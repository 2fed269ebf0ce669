package io.suanpan.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a message is tried again.
 *
 * @param waits after the first attempt, the second and so on; after the last of them none follows
 */
public record Backoff(List<Duration> waits) {
  /** Chance adds up to this part of a wait, so that not all messages come back at once. */
  private static final int JITTER_PART = 5;

  public Backoff {
    waits = List.copyOf(waits);
  }

  /**
   * @param attempts how many have failed, from 1
   * @return empty when there has been the last
   */
  public Optional<Duration> after(int attempts, RandomGenerator random) {
    if (attempts > waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(attempts - 1);
    return Optional.of(wait.plusMillis(random.nextLong(wait.toMillis() / JITTER_PART + 1)));
  }
}
