package io.suanpan.ingestion.app;

import io.suanpan.catalog.Catalog;
import io.suanpan.catalog.app.CurrentCatalog;
import io.suanpan.ingestion.EventScreening;
import io.suanpan.ingestion.EventScreening.Screened;
import io.suanpan.ingestion.Outcome;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.problem.Violation;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes a request's events in, all or none: screens them, gives their usage its numbers, writes
 * them in one transaction and returns after its commit.
 */
@ApplicationScoped
public class IngestEvents {
  /** The most violations that one answer lists. */
  private static final int MAX_VIOLATIONS = 1000;

  @Inject CurrentCatalog catalog;
  @Inject WriteEvents write;
  @Inject Clock clock;

  /**
   * What became of an event.
   *
   * @param id its id
   * @param outcome what became of it
   */
  public record EventOutcome(String id, Outcome outcome) {}

  /**
   * @param values parsed JSON values, an event each
   * @param json writes a JSON value as text
   * @return what became of each event, in the same order
   * @throws Refusal {@link Code#INVALID_EVENTS} with every violation; nothing is stored then
   */
  public List<EventOutcome> ingest(Tenant tenant, List<?> values, Function<Object, String> json) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Batch batch = screen(values, new EventScreening(now, vendors(catalog.lastRead()), json));
    if (batch.violations().stream().anyMatch(v -> v.code() == Code.UNKNOWN_VENDOR)) {
      // The vendor may have been loaded since, here or on another node.
      batch = screen(values, new EventScreening(now, vendors(catalog.get()), json));
    }
    if (!batch.violations().isEmpty()) {
      throw refusal(batch.violations());
    }
    List<UsageEvent> events = batch.events();
    List<Outcome> outcomes = write.write(tenant, events, now);
    List<EventOutcome> answer = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      answer.add(new EventOutcome(events.get(i).identity().id(), outcomes.get(i)));
    }
    return answer;
  }

  private record Batch(List<UsageEvent> events, List<Violation> violations) {}

  private static Set<VendorId> vendors(Catalog known) {
    return known.vendors().keySet();
  }

  private static Batch screen(List<?> values, EventScreening screening) {
    List<UsageEvent> events = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int position = i;
      Screened screened = screening.screen(values.get(i));
      screened.event().ifPresent(events::add);
      screened.violations().forEach(violation -> violations.add(violation.in(position)));
    }
    return new Batch(events, violations);
  }

  private static Refusal refusal(List<Violation> violations) {
    return new Refusal(
        Code.INVALID_EVENTS,
        "nothing was stored: " + violations.size() + " violations",
        violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size())));
  }
}
