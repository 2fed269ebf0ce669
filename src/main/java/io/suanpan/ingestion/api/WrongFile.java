package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.api.ChunkSender.Committed;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import java.util.List;

/**
 * Knows a file that was not meant, or not mapped so: none of its first lines is an event. To put
 * them all into quarantine would help nobody.
 */
final class WrongFile {
  /** Of fewer lines nothing can be said. */
  private static final int MANY = 100;

  private long first;

  /**
   * Looks at the first chunk, and at no other.
   *
   * @throws Refusal {@link Code#INVALID_EVENTS}; the chunk must be rolled back
   */
  void check(Committed chunk) {
    long line = chunk.chunk().numbers().get(0);
    first = first == 0 ? line : first;
    boolean none =
        chunk.outcomes().stream().allMatch(event -> event.outcome() == Outcome.QUARANTINED);
    if (line == first && none && chunk.outcomes().size() >= MANY) {
      Violation why = chunk.outcomes().get(0).why().orElseThrow();
      throw new Refusal(
          Code.INVALID_EVENTS,
          "none of the first %,d lines is an event; line %d: %s %s"
              .formatted(chunk.outcomes().size(), line, why.pointer(), why.detail()),
          List.of(why));
    }
  }
}
