package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import java.util.Optional;

/** Where a message goes. */
public sealed interface Target {
  /** Whose it is; empty for the operator's. */
  Optional<TenantId> owner();

  /** What it is known by. */
  String name();

  /**
   * A webhook.
   *
   * @param name its id
   */
  record ToWebhook(Optional<TenantId> owner, String name) implements Target {}

  /**
   * An e-mail address.
   *
   * @param name the address
   */
  record ToAddress(Optional<TenantId> owner, String name) implements Target {}
}
