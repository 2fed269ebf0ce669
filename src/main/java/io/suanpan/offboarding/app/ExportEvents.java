package io.suanpan.offboarding.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.QuarantineStore.Entry;
import io.suanpan.ingestion.QuarantineStore.State;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.app.ReviewQuarantine;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.retention.ArchiveFolder.Reading;
import io.suanpan.retention.ArchiveLine;
import io.suanpan.retention.EventArchive;
import io.suanpan.retention.app.ArchiveSteps;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a tenant's events: those that are whole into one file, those in quarantine into another,
 * and each archive. An event that is archived meanwhile is in both; none is in neither.
 */
@ApplicationScoped
class ExportEvents {
  private static final int PAGE = 2_000;

  @Inject ArchiveSteps steps;
  @Inject ArchiveFolder folder;
  @Inject ReviewQuarantine quarantine;
  @Inject JsonText json;
  @Inject ObjectMapper mapper;

  void requireFolder(Tenant tenant) {
    if (!folder.isThere() && !steps.archives(tenant).isEmpty()) {
      throw new Refusal(
          Code.ARCHIVE_FOLDER_MISSING, "set SUANPAN_ARCHIVE_DIR: there are archives of events");
    }
  }

  void write(Tenant tenant, ZipOutputStream zip) throws IOException {
    packed(zip, "events/events.ndjson.gz", lines -> whole(tenant, lines));
    packed(zip, "events/quarantine.ndjson.gz", lines -> quarantine(tenant, lines));
    for (EventArchive archive : steps.archives(tenant)) {
      String file = archive.file().substring(archive.file().lastIndexOf('/') + 1);
      packed(zip, "events/archived-" + file, lines -> copy(archive, lines));
    }
  }

  private void quarantine(Tenant tenant, Writer lines) throws IOException {
    for (State state : State.values()) {
      List<Entry> page = quarantine.list(tenant, state, Long.MAX_VALUE, PAGE);
      while (!page.isEmpty()) {
        for (Entry entry : page) {
          lines.write(PlainRecords.with(mapper).writeValueAsString(entry));
          lines.write('\n');
        }
        page = quarantine.list(tenant, state, page.get(page.size() - 1).id(), PAGE);
      }
    }
  }

  private interface Lines {
    void write(Writer lines) throws IOException;
  }

  private static void packed(ZipOutputStream zip, String name, Lines content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    GZIPOutputStream gzip = new GZIPOutputStream(zip);
    Writer lines = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8));
    content.write(lines);
    lines.flush();
    gzip.finish();
    zip.closeEntry();
  }

  private void whole(Tenant tenant, Writer lines) throws IOException {
    List<StoredEvent> page = steps.whole(tenant, -1, PAGE);
    while (!page.isEmpty()) {
      for (StoredEvent event : page) {
        lines.write(ArchiveLine.of(event, json));
        lines.write('\n');
      }
      page = steps.whole(tenant, page.get(page.size() - 1).seq(), PAGE);
    }
  }

  private void copy(EventArchive archive, Writer lines) throws IOException {
    try (Reading reading = folder.read(archive.file())) {
      for (Optional<String> line = reading.line(); line.isPresent(); line = reading.line()) {
        lines.write(line.get());
        lines.write('\n');
      }
    }
  }
}
