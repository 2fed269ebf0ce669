package io.suanpan.ingestion.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Batch numbers, unique over nodes and attempts, rising with time on each node. */
@ApplicationScoped
public class BatchSequence {
  @Inject BatchNumbers blocks;

  private long next;
  private long end;

  public synchronized long next() {
    if (next == end) {
      next = blocks.nextBlock();
      end = next + BatchNumbers.BLOCK;
    }
    return next++;
  }
}
