package io.suanpan.ingestion;

import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.ProjectDay;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where usage events are kept, each identity once. */
public interface UsageEventStore {
  /**
   * Stores what is new and adds it to its cells, in the caller's transaction.
   *
   * @param group at most {@link Submission#MAX_EVENTS} events; of two with one identity the first
   *     counts
   * @return what became of each submission's events, in their order
   */
  List<List<Outcome>> append(List<Submission> group);

  Optional<StoredEvent> find(TenantId tenant, EventIdentity identity);

  /**
   * Events in the opposite order of their arrival. Only so many are looked at: a page may hold
   * fewer than asked for, or none, and still name a next one.
   *
   * @param before the number to begin below
   * @param limit the most events of the page
   */
  Page list(TenantId tenant, EventFilter filter, long before, int limit);

  /**
   * Takes an event out of its cell, in the caller's transaction. Its identity stays used.
   *
   * @param day the project's day that it was added to, if any
   * @return false when it was voided before
   */
  boolean voidEvent(TenantId tenant, StoredEvent event, Optional<ProjectDay> day, Voided voided);

  /**
   * Some events.
   *
   * @param events latest arrival first
   * @param next where the next page begins, if there is one
   */
  record Page(List<StoredEvent> events, OptionalLong next) {}

  /** Who voided an event, when and why. */
  record Voided(Instant at, String actor, String reason) {}

  /**
   * An event as it is kept.
   *
   * @param seq its place in the order of arrival
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
   * @param attributes further CloudEvents attributes, as JSON
   * @param voided that it counts no longer, if so
   */
  record StoredEvent(
      long seq,
      EventIdentity identity,
      String type,
      Optional<String> project,
      Optional<String> vendor,
      Optional<String> account,
      Optional<String> model,
      Instant occurredAt,
      Instant receivedAt,
      String quantities,
      Optional<String> data,
      Optional<String> attributes,
      Optional<Voided> voided) {}
}
