package io.suanpan.ingestion;

import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageKey;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Events as they are counted. */
public interface CountedEvents {
  /**
   * Lets all that the running transaction reads be of one moment, whatever is committed meanwhile;
   * must be the first that it does.
   */
  void ofOneMoment();

  /** Makes others who want to mend the tenant's sums wait until this transaction ends. */
  void lock(TenantId tenant);

  /** Hands over every event that is metered and not voided. */
  void each(TenantId tenant, Consumer<Counted> events);

  /**
   * An event.
   *
   * @param key the cell it is in, the bucket apart
   * @param at when it counts
   * @param quantities how much
   * @param project who used, if it said so and still does
   * @param projectNumber the project's number, if an archive took the name
   */
  record Counted(
      UsageKey key,
      Instant at,
      Quantities quantities,
      Optional<String> project,
      OptionalInt projectNumber) {}
}
