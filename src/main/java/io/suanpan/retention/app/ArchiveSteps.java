package io.suanpan.retention.app;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.WholeEvents;
import io.suanpan.ingestion.WholeEvents.Emptied;
import io.suanpan.metering.ProjectNumbers;
import io.suanpan.retention.ArchiveStore;
import io.suanpan.retention.EventArchive;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The steps of archiving, a short transaction each. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ArchiveSteps {
  @Inject WholeEvents events;
  @Inject ArchiveStore archives;
  @Inject ProjectNumbers projects;
  @Inject AuditLog audit;

  public List<EventArchive> archives(Tenant tenant) {
    return archives.of(tenant.id());
  }

  public List<StoredEvent> whole(Tenant tenant, long after, int limit) {
    return events.after(tenant.id(), after, limit);
  }

  /** Notes a file that is complete; from now on its events may be emptied. */
  public EventArchive note(Tenant tenant, EventArchive archive, String actor) {
    audit.write(Optional.of(tenant.id()), actor, "archive-events", archive.toString());
    return archives.add(tenant.id(), archive);
  }

  public void empty(Tenant tenant, EventArchive archive, List<StoredEvent> whole) {
    events.empty(
        tenant.id(),
        archive.number(),
        whole.stream().map(event -> new Emptied(event, project(tenant, event))).toList());
  }

  /** It goes on to count on the day of the same project. */
  private OptionalInt project(Tenant tenant, StoredEvent event) {
    if (!event.isMetered() || event.project().isEmpty()) {
      return OptionalInt.empty();
    }
    YearMonth month = YearMonth.from(event.occurredAt().atZone(tenant.zone()));
    return OptionalInt.of(projects.number(tenant.id(), month, event.project().get()));
  }

  public void emptied(Tenant tenant, EventArchive archive, Instant at) {
    archives.emptied(tenant.id(), archive.number(), at);
  }
}
