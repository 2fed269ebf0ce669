package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Alongside;
import io.suanpan.ingestion.Outcome;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
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
import java.util.function.Consumer;

/**
 * Takes a request's events in: screens them, gives their usage its numbers, has them written in one
 * transaction and answers after its commit.
 */
@ApplicationScoped
public class IngestEvents {
  private static final Violation CONFLICT =
      Violation.at(
          "/id",
          Code.EVENT_IDENTITY_CONFLICT,
          "another event has this source and id; the first one stays");

  @Inject ScreenEvents screen;
  @Inject WriteEvents write;
  @Inject IngestionMetrics metrics;
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

  /** Events that are screened, and wait to be written. */
  public interface Ready {
    /**
     * Has them written.
     *
     * @param alongside writes in the same transaction, like an {@link Alongside}
     * @throws Refusal {@link Code#BUSY} when too much is under way already
     */
    Pending write(Consumer<List<EventOutcome>> alongside);
  }

  /** Screens events, has them written and waits for the commit. */
  public List<EventOutcome> ingest(Intake intake, List<?> values) {
    return screen(intake, values).write(outcomes -> {}).outcomes();
  }

  /**
   * @param values parsed JSON values, an event each, or {@link Unreadable}
   * @throws Refusal {@link Code#INVALID_EVENTS} with every violation when they are taken strictly:
   *     nothing is stored then
   */
  public Ready screen(Intake intake, List<?> values) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Screening screening = screen.screen(intake, values, now);
    if (intake.settings().handling() == Handling.STRICT) {
      requireFaultless(screening);
    }
    WriteEvents.Screened events =
        new WriteEvents.Screened(screening, intake.apiKey(), intake.settings().resentTime(), now);
    return alongside -> {
      WriteEvents.Written written =
          write.begin(events, outcomes -> alongside.accept(answer(screening, outcomes)));
      return () -> answer(screening, written.outcomes());
    };
  }

  private void requireFaultless(Screening screening) {
    try {
      screening.requireFaultless();
    } catch (Refusal refused) {
      metrics.refused(screening.items().size());
      throw refused;
    }
  }

  private static List<EventOutcome> answer(Screening screening, List<Outcome> written) {
    Iterator<Outcome> next = written.iterator();
    List<EventOutcome> answer = new ArrayList<>(screening.items().size());
    for (Screening.Item item : screening.items()) {
      answer.add(item.bad().isPresent() ? quarantined(item) : answer(item.accepted(), next));
    }
    return answer;
  }

  /** All parts of an event have the outcome of its first one, unless one is in conflict. */
  private static EventOutcome answer(List<Accepted> parts, Iterator<Outcome> next) {
    Outcome outcome = next.next();
    for (int i = 1; i < parts.size(); i++) {
      outcome = next.next() == Outcome.CONFLICT ? Outcome.CONFLICT : outcome;
    }
    Optional<Violation> why =
        outcome == Outcome.CONFLICT ? Optional.of(CONFLICT) : Optional.empty();
    return new EventOutcome(Optional.of(parts.get(0).event().identity().id()), outcome, why);
  }

  private static EventOutcome quarantined(Screening.Item item) {
    return new EventOutcome(
        item.bad().orElseThrow().id(),
        Outcome.QUARANTINED,
        Optional.of(item.bad().orElseThrow().violations().get(0)));
  }
}
