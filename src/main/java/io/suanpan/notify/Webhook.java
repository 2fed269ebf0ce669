package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TypePattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where notifications are sent to.
 *
 * @param id its public name
 * @param owner whose notifications it is sent; empty for those of all tenants
 * @param types which of them; none means all
 * @param description what a person says of it
 */
public record Webhook(
    String id,
    Optional<TenantId> owner,
    WebhookUrl url,
    List<TypePattern> types,
    Optional<String> description,
    SigningSecrets secrets,
    State state,
    Instant createdAt) {

  /** Whether it is sent anything. */
  public enum State {
    ACTIVE,
    /** The receiver answered that it is gone (410). */
    DISABLED
  }

  public Webhook {
    types = List.copyOf(types);
  }

  /** As what deliveries know it. */
  public Target target() {
    return new Target.ToWebhook(owner, id);
  }

  /** Whether it is to be told of notifications of that type. */
  public boolean listensTo(String type) {
    return state == State.ACTIVE
        && (types.isEmpty() || types.stream().anyMatch(pattern -> pattern.matches(type)));
  }
}
