package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** Where webhooks are kept. */
public interface WebhookStore {
  void add(Webhook webhook);

  /** Those that may be told of a tenant's notifications: its own, and those for all tenants. */
  List<Webhook> of(TenantId tenant);

  /**
   * @param owner whose; empty for all
   */
  List<Webhook> list(Optional<TenantId> owner);

  /**
   * @param owner whose it must be; empty for anybody's
   */
  Optional<Webhook> find(Optional<TenantId> owner, String id);

  void change(Webhook webhook, SigningSecrets secrets);

  void change(Webhook webhook, Webhook.State state);

  void remove(Webhook webhook);
}
