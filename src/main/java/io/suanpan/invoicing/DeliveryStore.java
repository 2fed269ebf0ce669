package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept which documents are to be sent. */
public interface DeliveryStore {
  /** In the transaction that issues the document. */
  void add(TenantId tenant, String number, Instant at);

  Optional<Delivery> find(TenantId tenant, String number);

  /** Those that wait or have failed, of a tenant or of all, the oldest first. */
  List<Delivery> unsent(Optional<TenantId> tenant);

  /** Those that are to be sent now, at most so many. */
  List<Delivery> due(Instant now, int limit);

  /**
   * Begins an attempt.
   *
   * @param until when the next one may begin, if nothing is heard of this one
   * @return false when another node was faster
   */
  boolean begin(Delivery delivery, Instant until);

  /** It was sent; does nothing when it was not to be. */
  void sent(TenantId tenant, String number, Instant at);

  /** The attempt that was begun failed. */
  void failed(Delivery delivery, String error);
}
