package io.suanpan.ingestion;

import java.util.Collection;

/**
 * How many events had which outcome.
 *
 * @param stored how many are new
 * @param duplicates how many were there
 * @param conflicts how many have the identity of another event
 * @param quarantined how many wait for somebody to look at them
 */
public record OutcomeCounts(long stored, long duplicates, long conflicts, long quarantined) {
  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

  public static OutcomeCounts of(Collection<Outcome> outcomes) {
    long[] counts = new long[4];
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case STORED -> counts[0]++;
        case DUPLICATE -> counts[1]++;
        case CONFLICT -> counts[2]++;
        case QUARANTINED -> counts[3]++;
      }
    }
    return new OutcomeCounts(counts[0], counts[1], counts[2], counts[3]);
  }

  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        stored + other.stored,
        duplicates + other.duplicates,
        conflicts + other.conflicts,
        quarantined + other.quarantined);
  }

  /** How many there were. */
  public long all() {
    return stored + duplicates + conflicts + quarantined;
  }
}
