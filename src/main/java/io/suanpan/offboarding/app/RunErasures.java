package io.suanpan.offboarding.app;

import io.suanpan.offboarding.ErasureStore;
import io.suanpan.offboarding.TenantTables;
import io.suanpan.offboarding.TenantTables.Erased;
import io.suanpan.retention.ArchiveFolder;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Erases what is to be erased, on one node at a time. Whenever it is cut off, the next round goes
 * on: what is gone is gone and counted, what is left is found again.
 */
@ApplicationScoped
public class RunErasures {
  private static final Logger LOG = System.getLogger(RunErasures.class.getName());

  /** So many rows a transaction. */
  private static final int ROWS = 2_000;

  @Inject ErasureStore erasures;
  @Inject ErasureSteps steps;
  @Inject ExportEvents events;
  @Inject ArchiveFolder folder;

  /** Works until nothing is to be erased, unless another node works or archives events. */
  public void round() {
    if (!steps.unfinished().isEmpty()) {
      erasures.alone(() -> steps.unfinished().forEach(this::one));
    }
  }

  private void one(Tenant tenant) {
    try {
      erase(tenant);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "erasing what was of tenant " + tenant.code(), e);
      steps.trouble(tenant, String.valueOf(e.getMessage()));
    }
  }

  private void erase(Tenant tenant) throws IOException {
    // A request that was under way when it began may have brought something since.
    boolean found = true;
    while (found) {
      found = pass(tenant);
    }
    steps.end(tenant);
  }

  /** Whether there was anything. */
  private boolean pass(Tenant tenant) throws IOException {
    // Files first: without its row nobody knows of one any more.
    events.requireFolder(tenant);
    if (folder.isThere()) {
      folder.remove(tenant.code());
    }
    boolean found = false;
    for (Erased from : TenantTables.erased()) {
      int erased = steps.erase(tenant, from, ROWS);
      while (erased > 0) {
        found = true;
        erased = erased < ROWS ? 0 : steps.erase(tenant, from, ROWS);
      }
    }
    return found;
  }
}
