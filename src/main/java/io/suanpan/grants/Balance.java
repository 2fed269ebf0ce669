package io.suanpan.grants;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an allowance stands. All that changes it at that instant or before has happened.
 *
 * @param left what can still burn
 * @param windowEndsAt when the running window of an allowance that begins anew with its first use
 *     runs out
 * @param caps where each of its caps stands, in their order
 * @param asOf when
 */
public record Balance(
    long left, Optional<Instant> windowEndsAt, List<CapBalance> caps, Instant asOf) {

  /** What a cap still lets through in its window, and when that runs out. */
  public record CapBalance(long left, Optional<Instant> windowEndsAt) {}

  public Balance {
    requireNonNull(windowEndsAt);
    requireNonNull(asOf);
    caps = List.copyOf(caps);
    if (left < 0) {
      throw new IllegalArgumentException("an allowance cannot have " + left + " left");
    }
  }
}
