package io.suanpan.ingestion.app;

import io.suanpan.ingestion.UsageEventStore;
import io.suanpan.ingestion.UsageEventStore.Archived;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.UsageEventStore.Voided;
import io.suanpan.metering.CountingRules;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.RequestShape;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageTally;
import io.suanpan.metering.VendorAccountStore;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes an event count no longer. It stays, with who voided it and why, and so does its identity:
 * the corrected event needs an id of its own.
 */
@ApplicationScoped
public class VoidEvent {
  @Inject UsageEventStore events;
  @Inject CountingRules rules;
  @Inject UsageTally tally;
  @Inject ProjectDays days;
  @Inject VendorAccountStore accounts;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Voids it; a second time changes nothing.
   *
   * @throws Refusal when the tenant has no such event
   */
  @Transactional
  public void voidEvent(Tenant tenant, EventIdentity identity, String reason, String actor) {
    // No rebuild may move the event to another cell meanwhile.
    rules.shared();
    StoredEvent event =
        events
            .find(tenant.id(), identity)
            .orElseThrow(() -> Refusal.notFound("event " + identity.id()));
    Voided voided = new Voided(clock.instant().truncatedTo(ChronoUnit.MICROS), actor, reason);
    voidParts(tenant, event, voided);
    if (isVoided(tenant, event, voided)) {
      String detail = identity.source() + " " + identity.id() + ": " + reason;
      audit.write(Optional.of(tenant.id()), actor, "void-event", detail);
    }
  }

  /** A response that told of several models is several events. */
  private void voidParts(Tenant tenant, StoredEvent event, Voided voided) {
    if (!event.type().equals(UsageEvent.LLM_RESPONSE)) {
      return;
    }
    String source = event.identity().source();
    for (int number = 2; true; number++) {
      String id = EventIdentity.partOf(event.identity().id(), number);
      Optional<StoredEvent> part = events.find(tenant.id(), new EventIdentity(source, id));
      if (part.isEmpty() || !part.get().receivedAt().equals(event.receivedAt())) {
        return;
      }
      isVoided(tenant, part.get(), voided);
    }
  }

  /** Whether it was voided just now. */
  private boolean isVoided(Tenant tenant, StoredEvent event, Voided voided) {
    Optional<ProjectDay> day = event.isMetered() ? day(tenant, event) : Optional.empty();
    boolean isNew = events.voidEvent(tenant.id(), event, day, voided);
    if (isNew && event.isMetered()) {
      tally.subtract(rules.shared(), added(tenant, event));
    }
    return isNew;
  }

  /** The key that it came with is not known any more. */
  private UsageTally.Added added(Tenant tenant, StoredEvent event) {
    VendorId vendor = new VendorId(event.vendor().orElseThrow());
    String account = event.account().orElseThrow();
    return new UsageTally.Added(
        tenant.id(),
        vendor,
        accounts.find(tenant.id(), vendor, account).orElseThrow().id(),
        event.model().orElseThrow(),
        event.facts(),
        RequestShape.UNTOLD,
        event.project(),
        Optional.empty(),
        event.occurredAt(),
        Quantities.parse(event.quantities()));
  }

  private Optional<ProjectDay> day(Tenant tenant, StoredEvent event) {
    OptionalInt number = event.archived().map(Archived::project).orElse(OptionalInt.empty());
    return number.isPresent()
        ? Optional.of(ProjectDays.of(tenant, number.getAsInt(), event.occurredAt()))
        : event.project().map(name -> days.of(tenant, name, event.occurredAt()));
  }
}
