package io.suanpan.console.alerts;

import io.suanpan.console.Figures;
import io.suanpan.notify.SigningSecrets.Replaced;
import io.suanpan.notify.Webhook;
import io.suanpan.tenancy.TypePattern;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/**
 * A webhook as the page shows it; never its secret.
 *
 * @param types "" for all
 * @param oldUntil until when the secret before signs too; "" where it does not
 */
public record WebhookRow(
    String id,
    String url,
    String types,
    String description,
    String state,
    String created,
    String oldUntil)
    implements Serializable {
  static WebhookRow of(Webhook webhook, Figures figures, ZoneId zone, Instant now) {
    return new WebhookRow(
        webhook.id(),
        webhook.url().uri().toString(),
        webhook.types().stream().map(TypePattern::text).collect(Collectors.joining(", ")),
        webhook.description().orElse(""),
        webhook.state().name(),
        figures.time(webhook.createdAt(), zone),
        webhook
            .secrets()
            .before()
            .map(Replaced::until)
            .filter(now::isBefore)
            .map(until -> figures.time(until, zone))
            .orElse(""));
  }
}
