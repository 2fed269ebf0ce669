package io.suanpan.offboarding.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Stopping;
import io.suanpan.harness.Stopping.Stopped;
import io.suanpan.harness.Wiring;
import io.suanpan.offboarding.ErasureStore;
import io.suanpan.offboarding.Kind;
import io.suanpan.offboarding.TenantTables;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.retention.store.FileArchiveFolder;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing, stopped at every moment that there is. */
class RunErasuresTest {
  @TempDir Path temporary;
  private Path file;
  private ErasedMemory memory;

  @BeforeEach
  void fill() throws IOException {
    file = temporary.resolve("leaving/2024-07-1.ndjson.gz");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "one");
    Files.writeString(file.resolveSibling("2024-07-1.json"), "{}");
    memory = new ErasedMemory();
  }

  @Test
  void whenever_it_is_stopped_the_next_round_completes_it_and_counts_each_row_once()
      throws IOException {
    int moments = 0;
    for (boolean stopped = true; stopped; moments++) {
      fill();
      stopped = isStopped(moments);
      assertTrue(memory.rows("event_archive") > 0 || !Files.exists(file), "a file nobody knows");
      round(Integer.MAX_VALUE);
      assertDone();
    }
    System.out.println("RunErasuresTest: stopped at each of " + moments + " moments");
    assertTrue(moments > 2 * TenantTables.erased().size(), moments + " moments");
  }

  @Test
  void what_comes_in_meanwhile_goes_too() {
    memory.late = 3;
    round(Integer.MAX_VALUE);
    assertEquals(0, memory.late);
    assertTrue(memory.isEmpty());
    assertEquals(ErasedMemory.all().get(Kind.SUMS) + 3, memory.counts.get(Kind.SUMS));
  }

  @Test
  void what_goes_wrong_is_told_and_tried_again() {
    memory.broken = true;
    round(Integer.MAX_VALUE);
    assertEquals("the disk is full", memory.trouble);
    memory.broken = false;
    round(Integer.MAX_VALUE);
    assertDone();
  }

  private void assertDone() {
    assertTrue(memory.isEmpty());
    assertTrue(memory.isEnded());
    assertEquals(TenantState.ERASED, memory.tenant.state());
    assertEquals(null, memory.tenant.email());
    assertEquals(ErasedMemory.all(), memory.counts);
    assertTrue(!Files.exists(file.getParent()));
  }

  private boolean isStopped(int moment) {
    try {
      round(moment);
      return false;
    } catch (Stopped stopped) {
      return true;
    }
  }

  /** As a server that has just started. */
  private void round(int moment) {
    Stopping stopping = new Stopping(moment);
    ErasureStore store = stopping.around(ErasureStore.class, memory);
    ArchiveFolder folder =
        stopping.around(
            ArchiveFolder.class,
            Wiring.of(FileArchiveFolder.class, Optional.of(temporary.toString())));
    AuditLog audit = (whom, actor, action, detail) -> {};
    Object nobody =
        Proxy.newProxyInstance(
            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, m, a) -> null);
    ErasureSteps steps =
        Wiring.of(
            ErasureSteps.class,
            store,
            stopping.around(TenantStore.class, memory.tenants()),
            stopping.around(AuditLog.class, audit),
            nobody,
            Clock.systemUTC());
    ExportEvents events = Wiring.of(ExportEvents.class, folder);
    Wiring.of(RunErasures.class, store, steps, events, folder).round();
  }
}
