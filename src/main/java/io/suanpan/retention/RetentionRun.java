package io.suanpan.retention;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Archiving what is due, of all tenants.
 *
 * @param startedBy who asked for it
 * @param archives how many files it has completed so far
 * @param events how many events are in them
 * @param detail what went wrong, if something did
 */
public record RetentionRun(
    String id,
    State state,
    Instant startedAt,
    String startedBy,
    Optional<Instant> endedAt,
    int archives,
    long events,
    Optional<String> detail) {

  /** How far a run has come. */
  public enum State {
    RUNNING,
    /** All that was due is archived. */
    DONE,
    /** Something broke for a tenant; the next run goes on there. */
    FAILED,
    /** Another run was under way. */
    SKIPPED,
    /** The server stopped; the next run goes on there. */
    STOPPED
  }

  public RetentionRun {
    requireNonNull(id);
    requireNonNull(state);
    requireNonNull(startedAt);
    requireNonNull(startedBy);
  }
}
