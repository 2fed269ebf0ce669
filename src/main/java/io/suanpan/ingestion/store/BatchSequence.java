package io.suanpan.ingestion.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Batch numbers, unique over nodes and attempts, rising with time on each node. A block is given up
 * when it is old, so that over all nodes numbers follow arrival but for a few minutes.
 */
@ApplicationScoped
public class BatchSequence {
  private static final Duration LIFE = Duration.ofMinutes(10);

  @Inject BatchNumbers blocks;
  @Inject Clock clock;

  private long next;
  private long end;
  private Instant takenAt = Instant.EPOCH;

  public synchronized long next() {
    Instant now = clock.instant();
    if (next == end || Duration.between(takenAt, now).abs().compareTo(LIFE) > 0) {
      next = blocks.nextBlock();
      end = next + BatchNumbers.BLOCK;
      takenAt = now;
    }
    return next++;
  }
}
