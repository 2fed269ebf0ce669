package io.suanpan.retention.app;

import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.Meter;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.retention.ArchiveFolder.Reading;
import io.suanpan.retention.ArchiveFolder.Writing;
import io.suanpan.retention.ArchiveLine;
import io.suanpan.retention.ArchiveMonth;
import io.suanpan.retention.Contents;
import io.suanpan.retention.EventArchive;
import io.suanpan.retention.Tally;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a file of whole events and reads it back. */
@ApplicationScoped
public class WriteArchive {
  private static final int PAGE = 5_000;

  @Inject ArchiveSteps steps;
  @Inject ArchiveFolder folder;
  @Inject JsonText json;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "suanpan.archive.file.events", defaultValue = "1000000")
  int most;

  /**
   * Writes what arrived in the month of the first of them, as far as it goes into one file.
   *
   * @param first the first whole events, at least one
   */
  EventArchive write(Tenant tenant, List<StoredEvent> first) throws IOException {
    ArchiveMonth month = ArchiveMonth.of(tenant, first.get(0));
    String file = "%s/%s-%d.ndjson.gz".formatted(tenant.code(), month.period(), first.get(0).seq());
    Contents contents = write(tenant, first, month, file);
    requireIntact(file, contents);
    EventArchive archive =
        new EventArchive(
            1, file, month.period().month(), contents, clock.instant(), Optional.empty());
    folder.note(file.replace(".ndjson.gz", ".json"), manifest(tenant, archive) + "\n");
    return archive;
  }

  /** The first whole events after a number, in the order of arrival. */
  List<StoredEvent> first(Tenant tenant, long after) {
    return steps.whole(tenant, after, PAGE);
  }

  private Contents write(Tenant tenant, List<StoredEvent> first, ArchiveMonth month, String file)
      throws IOException {
    Tally tally = new Tally();
    try (Writing out = folder.write(file)) {
      List<StoredEvent> page = first;
      while (!page.isEmpty()) {
        for (StoredEvent event : page) {
          if (month.holds(event) && tally.events() < most) {
            out.line(ArchiveLine.of(event, json));
            tally.add(event);
          }
        }
        StoredEvent last = page.get(page.size() - 1);
        boolean over = month.isOver(last) || tally.events() == most;
        page = over ? List.of() : steps.whole(tenant, last.seq(), PAGE);
      }
      return tally.contents(out.finish());
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException when it is not what was written
   */
  void requireIntact(String file, Contents contents) throws IOException {
    long lines = 0;
    try (Reading in = folder.read(file)) {
      while (in.line().isPresent()) {
        lines++;
      }
      if (lines != contents.events() || !in.sha256().equals(contents.sha256())) {
        throw new IOException("the archive " + file + " is not as it was written");
      }
    }
  }

  private String manifest(Tenant tenant, EventArchive archive) {
    Contents contents = archive.contents();
    Map<String, Long> usage = new TreeMap<>();
    contents.usage().forEach((Meter meter, long quantity) -> usage.put(meter.name(), quantity));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("tenant", tenant.code());
    manifest.put("file", archive.file());
    manifest.put("month", archive.month().toString());
    manifest.put("events", contents.events());
    manifest.put("firstSeq", contents.firstSeq());
    manifest.put("lastSeq", contents.lastSeq());
    manifest.put("sha256", contents.sha256());
    manifest.put("usage", usage);
    manifest.put("madeAt", archive.madeAt().toString());
    return json.write(manifest);
  }
}
