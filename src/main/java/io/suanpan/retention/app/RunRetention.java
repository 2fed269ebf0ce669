package io.suanpan.retention.app;

import io.suanpan.ingestion.QuarantineStore;
import io.suanpan.retention.ArchiveMonth;
import io.suanpan.retention.EventArchive;
import io.suanpan.retention.RetentionRun;
import io.suanpan.retention.RetentionRun.State;
import io.suanpan.retention.RetentionRunStore;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works through all tenants, one run at a time on all nodes together. */
@ApplicationScoped
public class RunRetention {
  private static final Logger LOG = System.getLogger(RunRetention.class.getName());
  private static final int PAGE = 500;
  private static final int ROWS = 2_000;

  /** A lock that another transaction held too long is gone at the next attempt. */
  private static final int ATTEMPTS = 3;

  @Inject RetentionRunStore runs;
  @Inject ArchiveEvents archive;
  @Inject QuarantineStore quarantine;
  @Inject ManageTenants tenants;
  @Inject Clock clock;

  /** Works until nothing is due. */
  public void run(RetentionRun run) {
    if (!runs.alone(run.id(), clock.instant(), () -> all(run))) {
      runs.end(run.id(), State.SKIPPED, Optional.of("another run works"), clock.instant());
    }
  }

  private void all(RetentionRun run) {
    List<String> failed = new ArrayList<>();
    String after = "";
    for (List<Tenant> page = tenants.list(after, PAGE); !page.isEmpty(); ) {
      for (Tenant tenant : page) {
        if (tenant.retentionDays().isPresent()) {
          one(run, tenant).ifPresent(failed::add);
        }
        after = tenant.code();
      }
      page = tenants.list(after, PAGE);
    }
    runs.end(
        run.id(),
        failed.isEmpty() ? State.DONE : State.FAILED,
        failed.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failed)),
        clock.instant());
  }

  /** What went wrong, if something did. */
  private Optional<String> one(RetentionRun run, Tenant tenant) {
    for (int attempt = 1; true; attempt++) {
      try {
        for (Optional<EventArchive> made = archive.next(tenant, run.startedBy());
            made.isPresent();
            made = archive.next(tenant, run.startedBy())) {
          runs.count(run.id(), made.get().contents().events());
        }
        emptyQuarantine(tenant);
        return Optional.empty();
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "retention of tenant " + tenant.code(), e);
        if (attempt == ATTEMPTS) {
          return Optional.of(tenant.code() + ": " + e.getMessage());
        }
      }
    }
  }

  private void emptyQuarantine(Tenant tenant) {
    Instant before =
        ArchiveMonth.dueBefore(tenant, tenant.retentionDays().orElseThrow(), clock.instant());
    while (quarantine.empty(tenant.id(), before, ROWS) == ROWS) {
      // The rest of them.
    }
  }
}
