package io.suanpan.ingestion.app;

import io.suanpan.ingestion.Import;
import io.suanpan.ingestion.ImportSource;
import io.suanpan.ingestion.ImportStore;
import io.suanpan.ingestion.RefusedLine;
import io.suanpan.ingestion.RestartPoint;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record of imports. How far a file is in is written in the transaction of its events, by the
 * last attempt only: after a crash it is neither more nor less than what is there.
 */
@ApplicationScoped
public class Imports {
  @Inject ImportStore store;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Opens an import; its file is still to come. */
  @Transactional
  public Import open(Tenant tenant, ImportSource source, String actor) {
    Import opened = store.open(tenant.id(), source, clock.instant(), actor);
    audit.write(Optional.of(tenant.id()), actor, "import", opened.id() + " " + source.name());
    return opened;
  }

  /**
   * Begins an attempt, which goes on where the one before stopped, or takes over from it.
   *
   * @throws Refusal when the tenant has no such import
   */
  @Transactional
  public Import begin(Tenant tenant, long id) {
    return store.takeOver(tenant.id(), id).orElseThrow(() -> missing(id));
  }

  /**
   * Notes that a part of the file is in; called in the transaction of its events.
   *
   * @param lines where each event is in the file
   * @param outcomes what became of each
   * @throws Refusal {@link Code#IMPORT_TAKEN_OVER}, and the events must be rolled back
   */
  public void advance(
      TenantId tenant,
      Import attempt,
      RestartPoint end,
      List<Long> lines,
      List<EventOutcome> outcomes) {
    List<RefusedLine> refused = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      EventOutcome event = outcomes.get(i);
      if (event.why().isPresent()) {
        refused.add(new RefusedLine(lines.get(i), event.outcome(), event.id(), event.why().get()));
      }
    }
    ImportStore.Step step =
        new ImportStore.Step(end, EventOutcome.counts(outcomes), List.copyOf(refused));
    if (!store.advance(tenant, attempt, step)) {
      throw takenOver();
    }
  }

  /**
   * The whole file is in.
   *
   * @throws Refusal {@link Code#IMPORT_TAKEN_OVER}
   */
  @Transactional
  public Import end(Tenant tenant, Import attempt, RestartPoint end) {
    if (!store.end(tenant.id(), attempt, end, clock.instant())) {
      throw takenOver();
    }
    return get(tenant, attempt.id());
  }

  /** The attempt stopped before the end of the file. */
  @Transactional
  public void breakOff(Tenant tenant, Import attempt, Import.Broken why) {
    store.breakOff(tenant.id(), attempt, why, clock.instant());
  }

  /**
   * @throws Refusal when the tenant has no such import
   */
  @Transactional
  public Import get(Tenant tenant, long id) {
    return store.find(tenant.id(), id).orElseThrow(() -> missing(id));
  }

  /** Newest first; see {@link ImportStore#list}. */
  @Transactional
  public List<Import> list(Tenant tenant, long before, int limit) {
    return store.list(tenant.id(), before, limit);
  }

  /** See {@link ImportStore#refused}. */
  @Transactional
  public List<RefusedLine> refused(Tenant tenant, long id, long after, int limit) {
    return store.refused(tenant.id(), id, after, limit);
  }

  private static Refusal missing(long id) {
    return Refusal.notFound("import " + id);
  }

  private static Refusal takenOver() {
    return new Refusal(Code.IMPORT_TAKEN_OVER, "another request goes on with this import");
  }
}
