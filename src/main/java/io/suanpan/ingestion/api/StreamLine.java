package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.OutcomeCounts;
import io.suanpan.ingestion.api.ChunkSender.Committed;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.problem.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the answer to a stream of events: of a chunk, or the last one with the sums.
 *
 * @param line the last line of the stream that it speaks of
 * @param stored how many events are new
 * @param duplicates how many were there
 * @param conflicts how many have the identity of another event
 * @param quarantined how many wait for somebody to look at them
 * @param problems the first lines in conflict or quarantine; null in the last line
 * @param done whether the whole stream was taken; null in the line of a chunk
 * @param code why the stream was broken off, if it was
 * @param detail the same for a person
 */
record StreamLine(
    long line,
    long stored,
    long duplicates,
    long conflicts,
    long quarantined,
    List<Item> problems,
    Boolean done,
    Code code,
    String detail) {
  static final StreamLine EMPTY = of(0, OutcomeCounts.NONE, List.of());

  private static final int MAX_PROBLEMS = 100;

  /** A line that was not stored. */
  record Item(long line, String id, Outcome outcome, Code code, String detail) {}

  static StreamLine of(Committed committed) {
    LineChunk chunk = committed.chunk();
    List<EventOutcome> outcomes = committed.outcomes();
    List<Item> problems = new ArrayList<>();
    for (int i = 0; i < outcomes.size() && problems.size() < MAX_PROBLEMS; i++) {
      EventOutcome event = outcomes.get(i);
      if (event.why().isPresent()) {
        problems.add(
            new Item(
                chunk.numbers().get(i),
                event.id().orElse(null),
                event.outcome(),
                event.why().get().code(),
                event.why().get().detail()));
      }
    }
    return of(chunk.lastLine(), EventOutcome.counts(outcomes), problems);
  }

  private static StreamLine of(long line, OutcomeCounts counts, List<Item> problems) {
    return new StreamLine(
        line,
        counts.stored(),
        counts.duplicates(),
        counts.conflicts(),
        counts.quarantined(),
        problems,
        null,
        null,
        null);
  }

  StreamLine plus(StreamLine next) {
    return of(next.line, counts().plus(next.counts()), List.of());
  }

  StreamLine atEnd() {
    return last(true, null, null);
  }

  StreamLine brokenOff(Code why, String words) {
    return last(false, why, words);
  }

  private StreamLine last(boolean whole, Code why, String words) {
    return new StreamLine(
        line, stored, duplicates, conflicts, quarantined, null, whole, why, words);
  }

  private OutcomeCounts counts() {
    return new OutcomeCounts(stored, duplicates, conflicts, quarantined);
  }
}
