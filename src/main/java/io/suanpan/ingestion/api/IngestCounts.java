package io.suanpan.ingestion.api;

import io.suanpan.ingestion.app.EventOutcome;
import java.util.List;

/**
 * How many events had which outcome.
 *
 * @param stored how many are new
 * @param duplicates how many were there
 * @param conflicts how many have the identity of another event
 * @param quarantined how many wait for somebody to look at them
 */
record IngestCounts(long stored, long duplicates, long conflicts, long quarantined) {
  static final IngestCounts NONE = new IngestCounts(0, 0, 0, 0);

  static IngestCounts of(List<EventOutcome> outcomes) {
    long[] counts = new long[4];
    for (EventOutcome event : outcomes) {
      switch (event.outcome()) {
        case STORED -> counts[0]++;
        case DUPLICATE -> counts[1]++;
        case CONFLICT -> counts[2]++;
        case QUARANTINED -> counts[3]++;
      }
    }
    return new IngestCounts(counts[0], counts[1], counts[2], counts[3]);
  }

  IngestCounts plus(IngestCounts other) {
    return new IngestCounts(
        stored + other.stored,
        duplicates + other.duplicates,
        conflicts + other.conflicts,
        quarantined + other.quarantined);
  }
}
