package io.suanpan.offboarding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far erasing what was a tenant's has come.
 *
 * @param startedBy who asked for it
 * @param endedAt when nothing was left; empty while it goes on
 * @param erased rows, and archives, of each kind so far; kinds of which there were none are left
 *     out
 * @param trouble what keeps it from going on at the moment; it is tried again
 */
public record Erasure(
    Instant startedAt,
    String startedBy,
    Optional<Instant> endedAt,
    Map<Kind, Long> erased,
    Optional<String> trouble) {
  public Erasure {
    requireNonNull(startedAt);
    requireNonNull(startedBy);
    requireNonNull(endedAt);
    requireNonNull(trouble);
  }
}
