package io.suanpan.ingestion.api;

import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.OutcomeCounts;
import io.suanpan.ingestion.app.EventOutcome;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a request's events.
 *
 * @param stored how many are new
 * @param duplicates how many were there
 * @param conflicts how many have the identity of another event
 * @param quarantined how many wait for somebody to look at them
 * @param outcomes each event's, in the order of the request
 */
public record IngestAnswer(
    long stored, long duplicates, long conflicts, long quarantined, List<Item> outcomes) {

  /** What became of one event. */
  public record Item(
      int index, String id, Outcome outcome, Code code, String pointer, String detail) {}

  static IngestAnswer of(List<EventOutcome> outcomes) {
    List<Item> items = new ArrayList<>(outcomes.size());
    for (EventOutcome event : outcomes) {
      items.add(
          new Item(
              items.size(),
              event.id().orElse(null),
              event.outcome(),
              event.why().map(Violation::code).orElse(null),
              event.why().map(Violation::pointer).orElse(null),
              event.why().map(Violation::detail).orElse(null)));
    }
    OutcomeCounts counts = EventOutcome.counts(outcomes);
    return new IngestAnswer(
        counts.stored(), counts.duplicates(), counts.conflicts(), counts.quarantined(), items);
  }
}
