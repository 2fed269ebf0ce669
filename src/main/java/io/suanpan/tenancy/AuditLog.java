package io.suanpan.tenancy;

import java.util.Optional;

/** Where it is written who did what; written in the transaction of the deed. */
public interface AuditLog {
  /**
   * @param tenant whom it concerns, if one
   * @param actor the key or user that did it
   * @param action a verb and noun, such as {@code claim-offer}
   * @param detail what exactly, as one line of JSON or words
   */
  void write(Optional<TenantId> tenant, String actor, String action, String detail);
}
