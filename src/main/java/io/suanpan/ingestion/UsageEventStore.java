package io.suanpan.ingestion;

import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where usage events are kept, each identity once. */
public interface UsageEventStore {
  /**
   * Stores what is new and adds it to its cells, in the caller's transaction.
   *
   * @param events in the order they came; of two with one identity the first counts
   * @return what became of each, in the same order
   */
  List<Outcome> append(TenantId tenant, List<NewEvent> events, Instant receivedAt);

  Optional<StoredEvent> find(TenantId tenant, EventIdentity identity);

  /**
   * An event as it is kept.
   *
   * @param identity what makes it this event
   * @param type its type
   * @param project who used, if said
   * @param vendor who sold it, if metered
   * @param account the name of the vendor account, if metered
   * @param model the served model, if metered
   * @param occurredAt when it counts
   * @param receivedAt when it was stored
   * @param quantities how much, {@code input=1200 output=340}
   * @param data what it held besides, as JSON
   */
  record StoredEvent(
      EventIdentity identity,
      String type,
      Optional<String> project,
      Optional<String> vendor,
      Optional<String> account,
      Optional<String> model,
      Instant occurredAt,
      Instant receivedAt,
      String quantities,
      Optional<String> data) {}
}
