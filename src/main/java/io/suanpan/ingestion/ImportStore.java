package io.suanpan.ingestion;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where imports are kept, with the lines they refused. All in the caller's transaction. */
public interface ImportStore {
  /**
   * Opens one.
   *
   * @param actor who
   */
  Import open(TenantId tenant, ImportSource source, Instant at, String actor);

  /** Begins a new attempt: from now on no earlier one can write. */
  Optional<Import> takeOver(TenantId tenant, long id);

  /**
   * Notes that a part of the file is in.
   *
   * @return false when another attempt has taken over; nothing is noted then
   */
  boolean advance(TenantId tenant, Import attempt, Step step);

  /**
   * Notes that the whole file is in.
   *
   * @return false when another attempt has taken over
   */
  boolean end(TenantId tenant, Import attempt, RestartPoint end, Instant at);

  /** Notes why the attempt stopped, unless another has taken over. */
  void breakOff(TenantId tenant, Import attempt, Import.Broken why, Instant at);

  Optional<Import> find(TenantId tenant, long id);

  /** A tenant's imports, newest first, numbered below {@code before}. */
  List<Import> list(TenantId tenant, long before, int limit);

  /** The lines that an import refused, in their order, from those after a line. */
  List<RefusedLine> refused(TenantId tenant, long id, long after, int limit);

  /**
   * A part of a file.
   *
   * @param end how far the file is in with it
   * @param counts what became of its events
   * @param refused its lines that did not become events
   */
  record Step(RestartPoint end, OutcomeCounts counts, List<RefusedLine> refused) {}
}
