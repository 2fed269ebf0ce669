package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.OutcomeCounts;
import io.suanpan.problem.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What became of an event.
 *
 * @param id its id, where it has one
 * @param outcome what became of it
 * @param why it is in conflict or in quarantine, the first reason
 */
public record EventOutcome(Optional<String> id, Outcome outcome, Optional<Violation> why) {
  /** How many had which outcome. */
  public static OutcomeCounts counts(List<EventOutcome> outcomes) {
    return OutcomeCounts.of(outcomes.stream().map(EventOutcome::outcome).toList());
  }
}
