package io.suanpan.ingestion;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.tenancy.TenantId;
import java.util.List;
import java.util.OptionalInt;

/** Events that no archive has taken anything of yet. */
public interface WholeEvents {
  /** The next ones after a number, in the order of their arrival. */
  List<StoredEvent> after(TenantId tenant, long seq, int limit);

  /**
   * Leaves of events what counting needs: identity, content hash, times, quantities, the cell, the
   * lengths and start that were told, and the number of the project. In the caller's transaction.
   *
   * @param archive the number of the archive that holds them whole
   */
  void empty(TenantId tenant, int archive, List<Emptied> events);

  /**
   * An event that is to be emptied.
   *
   * @param project the number of its project, if it names one
   */
  record Emptied(StoredEvent event, OptionalInt project) {}
}
