package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Outcome;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.ReservedUsage;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Books what was used of what was reserved: the event and the end of what is held, or neither. */
@ApplicationScoped
public class SettleReservation {
  @Inject IngestEvents ingest;
  @Inject ReservedUsage reserved;

  /**
   * @param value a parsed JSON value, the event
   * @throws Refusal when the event is bad or in conflict, or the reservation is another's or
   *     settled by another event: nothing is stored and nothing is let go of then
   */
  public EventOutcome settle(Intake intake, String reservation, Object value) {
    Intake strictly = new Intake(intake.tenant(), intake.apiKey(), intake.settings().strict());
    return ingest
        .screen(strictly, List.of(value))
        .write(outcomes -> settle(intake, reservation, value, outcomes.get(0)))
        .outcomes()
        .get(0);
  }

  private void settle(Intake intake, String reservation, Object value, EventOutcome outcome) {
    if (outcome.outcome() == Outcome.CONFLICT) {
      throw Refusal.of(
          "/id",
          Code.EVENT_IDENTITY_CONFLICT,
          "another event has this source and id; the first one stays");
    }
    reserved.settle(intake.tenant().id(), reservation, identity(value));
  }

  /** Of an event that was found to be sound. */
  private static EventIdentity identity(Object value) {
    Map<?, ?> event = (Map<?, ?>) value;
    return new EventIdentity((String) event.get("source"), (String) event.get("id"));
  }
}
