package io.suanpan.catalog;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** Where the rates are kept that accounts have negotiated. */
public interface NegotiatedCardStore {
  /**
   * Rates that one account has negotiated.
   *
   * @param id its number among the tenant's
   * @param account the vendor account
   * @param name what it is called
   * @param document the rates as JSON, as they were booked
   */
  record Card(int id, int account, String name, String document) {}

  /** Stores a card under a number of its own; the number given is ignored. */
  Card add(TenantId tenant, Card card, Instant at);

  /** A tenant's cards, in order of their numbers. */
  List<Card> of(TenantId tenant);
}
