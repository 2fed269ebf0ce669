package io.suanpan.ingestion;

import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.Variant;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
   * @param identity what makes it this event; its texts are empty where an archive took them and
   *     nobody asked by them
   * @param type its type
   * @param project who used, if said
   * @param vendor who sold it, if metered
   * @param account the name of the vendor account, if metered
   * @param model the served model, if metered
   * @param facts what was told of the request besides and decides its price
   * @param occurredAt when it counts
   * @param receivedAt when it was stored
   * @param quantities how much, {@code input=1200 output=340}
   * @param data what it held besides, as JSON
   * @param attributes further CloudEvents attributes, as JSON
   * @param voided that it counts no longer, if so
   * @param archived where the rest of it went, if it is no longer whole
   */
  record StoredEvent(
      long seq,
      EventIdentity identity,
      String type,
      Optional<String> project,
      Optional<String> vendor,
      Optional<String> account,
      Optional<String> model,
      Variant facts,
      Instant occurredAt,
      Instant receivedAt,
      String quantities,
      Optional<String> data,
      Optional<String> attributes,
      Optional<Voided> voided,
      Optional<Archived> archived) {
    /** Whether its usage is counted anywhere. */
    public boolean isMetered() {
      return model.isPresent();
    }
  }

  /**
   * That an event is no longer whole.
   *
   * @param file the archive that holds it whole
   * @param project the number of its project, if it named one
   */
  record Archived(String file, OptionalInt project) {}
}
