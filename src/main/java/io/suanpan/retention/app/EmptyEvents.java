package io.suanpan.retention.app;

import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.EventIdentity;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.retention.ArchiveFolder.Reading;
import io.suanpan.retention.ArchiveLine;
import io.suanpan.retention.ArchiveMonth;
import io.suanpan.retention.EventArchive;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes out of events what an archive holds, each only once its line has been read there. */
@ApplicationScoped
public class EmptyEvents {
  /** Rows of one transaction: others wait for them no longer than some milliseconds. */
  private static final int ROWS = 2_000;

  @Inject ArchiveSteps steps;
  @Inject ArchiveFolder folder;
  @Inject JsonText json;
  @Inject Clock clock;

  /** Also goes on where it was cut off. */
  void empty(Tenant tenant, EventArchive archive) throws IOException {
    ArchiveMonth month = ArchiveMonth.of(tenant, archive.month());
    long last = archive.contents().lastSeq();
    long after = archive.contents().firstSeq() - 1;
    try (Reading lines = folder.read(archive.file())) {
      while (after < last) {
        List<StoredEvent> page = steps.whole(tenant, after, ROWS);
        List<StoredEvent> archived = new ArrayList<>();
        for (StoredEvent event : page) {
          if (event.seq() <= last && month.holds(event)) {
            requireIn(lines, event, archive);
            archived.add(event);
          }
        }
        if (!archived.isEmpty()) {
          steps.empty(tenant, archive, archived);
        }
        after = page.isEmpty() ? last : page.get(page.size() - 1).seq();
      }
    }
    steps.emptied(tenant, archive, clock.instant());
  }

  /** Lines and events are in the same order; lines of events that are emptied are passed over. */
  private void requireIn(Reading lines, StoredEvent event, EventArchive archive)
      throws IOException {
    EventIdentity identity;
    do {
      String line =
          lines
              .line()
              .orElseThrow(
                  () -> new IOException("event " + event.seq() + " is not in " + archive.file()));
      identity = ArchiveLine.identity(line, json);
    } while (!identity.equals(event.identity()));
  }
}
