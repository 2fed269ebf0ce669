package io.suanpan.ingestion.app;

import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.Outcome;
import io.suanpan.ingestion.QuarantineCounts;
import io.suanpan.ingestion.QuarantineCounts.Waiting;
import io.suanpan.ingestion.QuarantineStore;
import io.suanpan.ingestion.QuarantineStore.Entry;
import io.suanpan.ingestion.QuarantineStore.Resolution;
import io.suanpan.ingestion.QuarantineStore.State;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Looks at what waits in quarantine, and ends its wait. */
@ApplicationScoped
public class ReviewQuarantine {
  @Inject QuarantineStore quarantine;
  @Inject IngestEvents ingest;
  @Inject QuarantineDecision decision;
  @Inject JsonText json;
  @Inject QuarantineCounts counts;

  /** How much waits, of all tenants that anything waits of; the most first. */
  @Transactional
  public List<Waiting> waiting() {
    return counts.waiting();
  }

  @Transactional
  public List<Entry> list(Tenant tenant, State state, long before, int limit) {
    return quarantine.list(tenant.id(), state, before, limit);
  }

  /**
   * @throws Refusal when the tenant has no such entry
   */
  @Transactional
  public Entry get(Tenant tenant, long id) {
    return quarantine
        .find(tenant.id(), id)
        .orElseThrow(() -> Refusal.notFound("quarantined event " + id));
  }

  /**
   * Takes the entry in as if it had come now: the vendor, account or tenant it named may be there
   * by now. A crash between the two steps leaves it open, and a second replay finds a duplicate.
   *
   * @throws Refusal when it is still wrong, or its wait is over
   */
  public EventOutcome replay(Intake intake, long id, String actor) {
    Entry entry = decision.requireOpen(get(intake.tenant(), id));
    EventOutcome outcome =
        ingest
            .ingest(
                new Intake(intake.tenant(), intake.apiKey(), intake.settings().strict()),
                List.of(value(entry)))
            .get(0);
    if (outcome.outcome() == Outcome.CONFLICT) {
      throw new Refusal(
          Code.EVENT_IDENTITY_CONFLICT, "another event has this source and id; discard this one");
    }
    decision.end(intake.tenant(), id, State.REPLAYED, actor);
    return outcome;
  }

  /**
   * Decides that it never counts.
   *
   * @throws Refusal when its wait is over
   */
  public void discard(Tenant tenant, long id, String actor) {
    decision.requireOpen(get(tenant, id));
    decision.end(tenant, id, State.DISCARDED, actor);
  }

  private Object value(Entry entry) {
    try {
      return json.read(entry.body());
    } catch (UncheckedIOException e) {
      return new Unreadable(entry.body(), entry.violations().get(0));
    }
  }

  /** The second step, in a transaction of its own. */
  @ApplicationScoped
  public static class QuarantineDecision {
    @Inject QuarantineStore quarantine;
    @Inject AuditLog audit;
    @Inject Clock clock;

    Entry requireOpen(Entry entry) {
      if (entry.state() != State.OPEN) {
        throw new Refusal(Code.ALREADY_EXISTS, "it was " + entry.state() + " before");
      }
      return entry;
    }

    @Transactional
    public void end(Tenant tenant, long id, State state, String actor) {
      Resolution resolution = new Resolution(clock.instant().truncatedTo(ChronoUnit.MICROS), actor);
      if (quarantine.resolve(tenant.id(), id, state, resolution)) {
        audit.write(Optional.of(tenant.id()), actor, "quarantine", id + " " + state);
      }
    }
  }
}
