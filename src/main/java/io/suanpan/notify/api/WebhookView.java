package io.suanpan.notify.api;

import io.suanpan.notify.SigningSecrets.Replaced;
import io.suanpan.notify.Webhook;
import io.suanpan.tenancy.TypePattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A webhook; its secret only in the answer that made it.
 *
 * @param tenant whose notifications it is sent; not there for those of all tenants
 * @param types what it is told of; not there for everything
 * @param state active or disabled
 * @param oldSecretUntil until when the secret before signs too
 */
public record WebhookView(
    String id,
    String secret,
    String tenant,
    String url,
    List<String> types,
    String description,
    String state,
    Instant createdAt,
    Instant oldSecretUntil) {
  static WebhookView of(Webhook webhook, String tenant) {
    return of(webhook, tenant, null);
  }

  static WebhookView withSecret(Webhook webhook, String tenant) {
    return of(webhook, tenant, webhook.secrets().current().text());
  }

  private static WebhookView of(Webhook webhook, String tenant, String secret) {
    return new WebhookView(
        webhook.id(),
        secret,
        tenant,
        webhook.url().uri().toString(),
        webhook.types().isEmpty() ? null : webhook.types().stream().map(TypePattern::text).toList(),
        webhook.description().orElse(null),
        webhook.state().name().toLowerCase(Locale.ROOT),
        webhook.createdAt(),
        webhook.secrets().before().map(Replaced::until).orElse(null));
  }
}
