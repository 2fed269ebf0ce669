package io.suanpan.grants;

import java.time.Instant;
import java.util.Map;

/**
 * A time in which no grant began, renewed or ended.
 *
 * @param from its first instant
 * @param to the instant after its last
 * @param usage how much was used that a grant could cover
 * @param balanceAtStart what each grant had left, by its number; 0 for one that holds no more or
 *     not yet
 * @param covered what each grant covered, by its number
 */
public record BurnSegment(
    Instant from,
    Instant to,
    long usage,
    Map<Integer, Long> balanceAtStart,
    Map<Integer, Long> covered) {
  public BurnSegment {
    balanceAtStart = Map.copyOf(balanceAtStart);
    covered = Map.copyOf(covered);
  }

  /** What no grant covered. */
  public long overage() {
    return usage - covered.values().stream().mapToLong(Long::longValue).sum();
  }
}
