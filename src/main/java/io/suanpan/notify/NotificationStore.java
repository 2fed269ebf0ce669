package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where notifications are kept. */
public interface NotificationStore {
  /**
   * Adds one; its number is ignored.
   *
   * @param until it is kept at least so long
   * @return its number; empty when one of the same tenant, type and key is there
   */
  Optional<Long> add(Message message, Instant until);

  /**
   * Newest first.
   *
   * @param tenant whose; empty for all
   * @param before numbers lower than this one
   */
  List<Message> list(Optional<TenantId> tenant, long before, int limit);
}
