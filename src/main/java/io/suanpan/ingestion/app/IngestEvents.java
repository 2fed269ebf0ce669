package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Handling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Takes a request's events in: screens them, gives their usage its numbers, has them written in one
 * transaction and answers after its commit.
 */
@ApplicationScoped
public class IngestEvents {
  @Inject ScreenEvents screen;
  @Inject WriteEvents write;
  @Inject Clock clock;

  /** Events on their way into the database. */
  public interface Pending {
    /**
     * Waits for the commit.
     *
     * @return what became of each event, in the order they came
     * @throws Refusal {@link Code#BUSY} when it cannot be told whether they are stored: sending
     *     them again is safe
     */
    List<EventOutcome> outcomes();
  }

  /** {@link #begin} and its outcomes. */
  public List<EventOutcome> ingest(Intake intake, List<?> values) {
    return begin(intake, values).outcomes();
  }

  /**
   * @param values parsed JSON values, an event each, or {@link Unreadable}
   * @throws Refusal {@link Code#INVALID_EVENTS} with every violation when they are taken strictly:
   *     nothing is stored then; {@link Code#BUSY} when too much is under way already
   */
  public Pending begin(Intake intake, List<?> values) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Screening screening = screen.screen(intake, values, now);
    if (intake.settings().handling() == Handling.STRICT) {
      screening.requireFaultless();
    }
    WriteEvents.Written written = write.begin(screening, intake.settings().resentTime(), now);
    return () -> answer(screening, written.outcomes());
  }

  private static List<EventOutcome> answer(Screening screening, List<Outcome> written) {
    Iterator<Outcome> next = written.iterator();
    List<EventOutcome> answer = new ArrayList<>(screening.items().size());
    for (Screening.Item item : screening.items()) {
      answer.add(
          item.accepted()
              .map(accepted -> answer(accepted, next.next()))
              .orElseGet(() -> quarantined(item)));
    }
    return answer;
  }

  private static EventOutcome answer(Accepted accepted, Outcome outcome) {
    Optional<Code> code =
        outcome == Outcome.CONFLICT ? Optional.of(Code.EVENT_IDENTITY_CONFLICT) : Optional.empty();
    return new EventOutcome(Optional.of(accepted.event().identity().id()), outcome, code);
  }

  private static EventOutcome quarantined(Screening.Item item) {
    return new EventOutcome(
        item.bad().orElseThrow().id(),
        Outcome.QUARANTINED,
        Optional.of(item.bad().orElseThrow().violations().get(0).code()));
  }
}
