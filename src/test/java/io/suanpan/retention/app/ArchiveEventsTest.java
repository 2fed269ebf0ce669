package io.suanpan.retention.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Stopping;
import io.suanpan.harness.Stopping.Stopped;
import io.suanpan.harness.Wiring;
import io.suanpan.ingestion.TestJson;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.WholeEvents;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.ProjectNumbers;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.retention.ArchiveFolder.Reading;
import io.suanpan.retention.ArchiveLine;
import io.suanpan.retention.ArchiveStore;
import io.suanpan.retention.EventArchive;
import io.suanpan.retention.Stored;
import io.suanpan.retention.store.FileArchiveFolder;
import io.suanpan.tenancy.AlertTerms;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.InvoiceTerms;
import io.suanpan.tenancy.TaxHistory;
import io.suanpan.tenancy.TaxProfile;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archiving, stopped at every moment that there is. */
class ArchiveEventsTest {
  /** The first day on which all of July is due. */
  private static final Instant NOW = Instant.parse("2024-09-01T00:00:00Z");

  private static final int JULY = 15;
  private static final int IN_A_FILE = 8;
  private static final int STOPPED_FOR_GOOD = 10_000;

  private final Tenant tenant = tenant();
  private final Map<Long, EventIdentity> identities = new HashMap<>();
  private final Map<Long, String> lines = new HashMap<>();
  private Memory memory;
  private Instant now = NOW;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    fresh(0);
  }

  private void fresh(int number) throws IOException {
    folder = Files.createDirectories(temporary.resolve("run-" + number));
    memory = new Memory();
    // At the end of the month the order of arrival and that of numbers are not quite the same.
    for (int seq = 1; seq <= JULY + 4; seq++) {
      boolean ofAugust = seq > JULY || seq == JULY - 2;
      Instant at = Instant.parse(ofAugust ? "2024-08-01T00:01:00Z" : "2024-07-31T23:59:00Z");
      add(seq, at.plusSeconds(seq));
    }
    add(STOPPED_FOR_GOOD, Instant.parse("2024-08-20T00:00:00Z"));
  }

  private void add(long seq, Instant at) {
    StoredEvent event = Stored.plain("e" + seq, seq, at);
    memory.events.put(seq, event);
    identities.put(seq, event.identity());
    lines.put(seq, ArchiveLine.of(event, new TestJson()));
  }

  @Test
  void a_month_goes_whole_into_files_of_a_bounded_size() throws IOException {
    archive(Integer.MAX_VALUE);
    assertEquals(
        List.of("2024-07 8", "2024-07 6"),
        memory.archives.stream().map(ArchiveEventsTest::told).toList());
    check(true);
    List<EventArchive> before = List.copyOf(memory.archives);
    archive(Integer.MAX_VALUE);
    assertEquals(before, memory.archives);
    now = Instant.parse("2024-10-02T00:00:00Z");
    archive(Integer.MAX_VALUE);
    assertEquals("2024-08 6", told(memory.archives.get(2)));
    assertEquals(List.of(), memory.after(tenant.id(), 0, 1));
    check(true);
  }

  @Test
  void whenever_it_is_stopped_nothing_is_lost_and_the_next_run_completes_it() throws IOException {
    int moments = 0;
    for (boolean stopped = true; stopped; moments++) {
      fresh(moments + 1);
      int moment = moments;
      stopped = isStopped(() -> archive(moment));
      check(!stopped);
      archive(Integer.MAX_VALUE);
      check(true);
    }
    System.out.println("ArchiveEventsTest: stopped at each of " + moments + " moments");
    assertTrue(moments > 100, moments + " moments");
  }

  @Test
  void stopped_again_and_again_it_gets_to_its_end() throws IOException {
    int runs = 0;
    while (isStopped(() -> archive(60))) {
      check(false);
      runs++;
    }
    check(true);
    assertTrue(runs > 1, runs + " runs");
  }

  @Test
  void a_damaged_file_is_found_before_more_is_taken_out() throws IOException {
    for (String damage : List.of("cut", "changed", "gone")) {
      fresh(damage.hashCode());
      // Until something of the second file has been taken out.
      for (int moment = 0; memory.archives.size() < 2 || memory.archiveOf.size() <= 8; moment++) {
        fresh(damage.hashCode() + moment + 1);
        int until = moment;
        isStopped(() -> archive(until));
      }
      Path file = folder.resolve(memory.archives.get(1).file());
      damage(file, damage);
      Map<Long, Integer> before = Map.copyOf(memory.archiveOf);
      assertThrows(IOException.class, () -> archive(Integer.MAX_VALUE), damage);
      assertEquals(before, memory.archiveOf, damage);
    }
  }

  @Test
  void an_event_that_is_in_no_file_is_not_emptied() throws IOException {
    int moment = 0;
    while (memory.archives.isEmpty()) {
      fresh(5_000 + moment);
      int until = moment++;
      isStopped(() -> archive(until));
    }
    StoredEvent stranger = Stored.plain("stranger", 3, memory.events.get(3L).receivedAt());
    memory.events.put(3L, stranger);
    assertThrows(IOException.class, () -> archive(Integer.MAX_VALUE));
    assertEquals(stranger, memory.events.get(3L));
  }

  private static String told(EventArchive archive) {
    return archive.month() + " " + archive.contents().events();
  }

  private static void damage(Path file, String how) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (how.equals("gone")) {
      Files.delete(file);
    } else if (how.equals("cut")) {
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 9));
    } else {
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
  }

  private ArchiveFolder folder() {
    return Wiring.of(FileArchiveFolder.class, Optional.of(folder.toString()));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static boolean isStopped(Work work) throws IOException {
    try {
      work.run();
      return false;
    } catch (Stopped stopped) {
      return true;
    }
  }

  /** As a server that has just started. */
  private void archive(int moment) throws IOException {
    Stopping stopping = new Stopping(moment);
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    ArchiveSteps steps =
        Wiring.of(
            ArchiveSteps.class,
            stopping.around(WholeEvents.class, memory),
            stopping.around(ArchiveStore.class, memory),
            stopping.around(AuditLog.class, (whom, actor, action, detail) -> {}),
            new OneProject());
    ArchiveFolder files = stopping.around(ArchiveFolder.class, folder());
    Object[] parts = {steps, files, new TestJson(), clock, IN_A_FILE};
    ArchiveEvents archive =
        Wiring.of(
            ArchiveEvents.class,
            steps,
            Wiring.of(WriteArchive.class, parts),
            Wiring.of(EmptyEvents.class, parts),
            clock);
    while (archive.next(tenant, "test").isPresent()) {
      // The next file.
    }
  }

  /** Every event is whole, or in a file that is. */
  private void check(boolean complete) throws IOException {
    Map<Long, Integer> found = new HashMap<>();
    for (EventArchive archive : memory.archives) {
      List<String> inFile = new ArrayList<>();
      try (Reading reading = folder().read(archive.file())) {
        for (Optional<String> line = reading.line(); line.isPresent(); line = reading.line()) {
          inFile.add(line.get());
        }
        assertEquals(archive.contents().sha256(), reading.sha256());
      }
      lines.forEach(
          (seq, line) -> {
            if (inFile.contains(line)) {
              assertEquals(null, found.put(seq, archive.number()), "in two files: " + line);
            }
          });
    }
    for (StoredEvent event : memory.events.values()) {
      if (event.archived().isPresent()) {
        assertEquals(found.get(event.seq()), memory.archiveOf.get(event.seq()), event.toString());
      } else {
        assertEquals(identities.get(event.seq()), event.identity());
        boolean ofJuly = event.receivedAt().isBefore(Instant.parse("2024-08-01T00:00:00Z"));
        assertTrue(!complete || !ofJuly, "not archived: " + event);
      }
    }
    everyNamedFileIsComplete();
  }

  private void everyNamedFileIsComplete() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".gz")).toList();
    }
    for (Path file : files) {
      try (Reading reading = folder().read(folder.relativize(file).toString())) {
        while (reading.line().isPresent()) {
          // It must not fail.
        }
      }
    }
  }

  private static final class OneProject implements ProjectNumbers {
    @Override
    public int number(TenantId whose, YearMonth month, String project) {
      return 1;
    }

    @Override
    public String name(TenantId whose, int number) {
      return "p" + number;
    }
  }

  private static Tenant tenant() {
    return new Tenant(
        new TenantId(1),
        "acme",
        "Acme",
        "DE",
        ZoneId.of("UTC"),
        Currency.getInstance("EUR"),
        "en",
        TaxHistory.always(TaxProfile.OUT_OF_SCOPE),
        null,
        null,
        OptionalInt.of(31),
        TenantState.ACTIVE,
        InvoiceTerms.USUAL,
        AlertTerms.NONE);
  }
}
