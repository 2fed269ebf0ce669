package io.suanpan.ingestion;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events are meant; what is empty is not asked for.
 *
 * @param from the first instant they may count at
 * @param to the first instant after them
 * @param vendor who sold
 * @param model the served model
 * @param project who used
 */
public record EventFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> vendor,
    Optional<String> model,
    Optional<String> project) {
  /** Numbers are given in blocks, so arrival is in their order only up to this. */
  private static final Duration SLACK = Duration.ofHours(1);

  /** Every event. */
  public static final EventFilter ALL =
      new EventFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public boolean matches(StoredEvent event) {
    return from.map(first -> !event.occurredAt().isBefore(first)).orElse(true)
        && to.map(end -> event.occurredAt().isBefore(end)).orElse(true)
        && (vendor.isEmpty() || vendor.equals(event.vendor()))
        && (model.isEmpty() || model.equals(event.model()))
        && (project.isEmpty() || project.equals(event.project()));
  }

  /**
   * Whether no event that arrived before this one can match: none counts more than a day after its
   * arrival.
   */
  public boolean endsBefore(StoredEvent event) {
    return from.map(first -> event.receivedAt().isBefore(first.minus(EventTime.AHEAD).minus(SLACK)))
        .orElse(false);
  }
}
