package io.suanpan.retention;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** Where it is kept which archives there are. */
public interface ArchiveStore {
  /** A tenant's archives in the order they were made. */
  List<EventArchive> of(TenantId tenant);

  /**
   * Adds one under a number of its own, in the caller's transaction; the number given is ignored.
   */
  EventArchive add(TenantId tenant, EventArchive archive);

  /** Notes that all its events are emptied. */
  void emptied(TenantId tenant, int number, Instant at);
}
