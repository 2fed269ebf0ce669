package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

import io.suanpan.tenancy.ResentTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one request writes: all of it or nothing, in a transaction that other requests may share.
 *
 * @param events in the order they came; of two with one identity the first counts
 * @param quarantined what cannot be counted and waits for somebody to look at it
 * @param apiKey that the request came with, if a tenant's
 * @param receivedAt when the request came
 * @param boundsVersion of the length bounds by which the events were sorted into cells
 * @param resentTime whether a repeat must have the time of the first
 * @param alongside what else is written in the transaction
 */
public record Submission(
    List<NewEvent> events,
    List<QuarantinedEvent> quarantined,
    Optional<String> apiKey,
    Instant receivedAt,
    int boundsVersion,
    ResentTime resentTime,
    Alongside alongside) {
  /** The most events of one submission, and of all that share a transaction. */
  public static final int MAX_EVENTS = 16_384;

  public Submission {
    events = List.copyOf(events);
    quarantined = List.copyOf(quarantined);
    requireNonNull(apiKey);
    requireNonNull(receivedAt);
    requireNonNull(resentTime);
    requireNonNull(alongside);
    if (events.size() > MAX_EVENTS) {
      throw new IllegalArgumentException(events.size() + " events; at most " + MAX_EVENTS);
    }
  }

  /** How much it weighs in the queue. */
  public int size() {
    return events.size() + quarantined.size();
  }
}
