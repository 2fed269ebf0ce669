package io.suanpan.retention.app;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.retention.ArchiveMonth;
import io.suanpan.retention.EventArchive;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Archives a tenant's events that are due, file by file. A file is written, read back, noted, and
 * then its events are emptied. Whenever it is cut off, the next call goes on: a file that is not
 * noted is written again, one that is noted is not.
 */
@ApplicationScoped
public class ArchiveEvents {
  @Inject ArchiveSteps steps;
  @Inject WriteArchive write;
  @Inject EmptyEvents empty;
  @Inject Clock clock;

  /**
   * Completes one file.
   *
   * @return empty when nothing is due
   */
  Optional<EventArchive> next(Tenant tenant, String actor) throws IOException {
    List<EventArchive> made = steps.archives(tenant);
    long after = -1;
    if (!made.isEmpty()) {
      EventArchive last = made.get(made.size() - 1);
      if (last.emptiedAt().isEmpty()) {
        write.requireIntact(last.file(), last.contents());
        empty.empty(tenant, last);
        return Optional.of(last);
      }
      // Some that arrived in the next month may lie between its events.
      after = last.contents().firstSeq();
    }
    List<StoredEvent> first = write.first(tenant, after);
    if (first.isEmpty() || !isDue(tenant, first.get(0))) {
      return Optional.empty();
    }
    EventArchive archive = steps.note(tenant, write.write(tenant, first), actor);
    empty.empty(tenant, archive);
    return Optional.of(archive);
  }

  private boolean isDue(Tenant tenant, StoredEvent event) {
    Instant before =
        ArchiveMonth.dueBefore(tenant, tenant.retentionDays().orElseThrow(), clock.instant());
    return event.receivedAt().isBefore(before);
  }
}
