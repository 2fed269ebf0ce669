package io.suanpan.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit log, to be read. */
public interface AuditTrail {
  /**
   * Which entries; what is empty is any.
   *
   * @param from the first instant
   * @param to the instant after the last
   */
  record Wanted(
      Optional<TenantId> tenant,
      Optional<String> actor,
      Optional<String> action,
      Optional<Instant> from,
      Optional<Instant> to) {}

  /**
   * The latest first.
   *
   * @param before only those that lie behind that one; empty for all
   */
  List<AuditEntry> list(Wanted wanted, Optional<Long> before, int limit);

  /** All that there are, in the order of the alphabet. */
  List<String> actions();
}
