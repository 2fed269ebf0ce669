package io.suanpan.quota;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.Quantities;
import java.time.Instant;

/**
 * What somebody is about to use, held against every limit it touches until it is settled, released
 * or expired.
 *
 * @param id its public name
 * @param kind by whom what
 * @param quantities how much at most
 * @param createdAt since when
 * @param expiresAt until when, by the clock of the database
 * @param state what became of it
 * @param late that it was settled after its end: what was used had not been held any more
 */
public record Reservation(
    String id,
    UseKind kind,
    Quantities quantities,
    Instant createdAt,
    Instant expiresAt,
    State state,
    boolean late) {
  /** What became of a reservation. */
  public enum State {
    OPEN,
    RELEASED,
    SETTLED,
    /** Its time was over before anything else happened; it may still be settled. */
    EXPIRED
  }

  public Reservation {
    requireNonNull(id);
    requireNonNull(kind);
    requireNonNull(quantities);
    requireNonNull(state);
  }
}
