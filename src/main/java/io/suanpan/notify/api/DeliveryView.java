package io.suanpan.notify.api;

import io.suanpan.notify.Delivery;
import io.suanpan.notify.Delivery.LastAttempt;
import io.suanpan.notify.Delivery.State;
import io.suanpan.notify.Target.ToAddress;
import io.suanpan.notify.Target.ToWebhook;
import java.time.Instant;
import java.util.Locale;

/**
 * A message on its way to a webhook or an e-mail address.
 *
 * @param webhook the id of the webhook, if to one
 * @param email the address, if to one
 * @param tenant whom the notification concerns
 * @param notification its id, which webhooks are told as webhook-id
 * @param state pending, delivered or dead
 * @param attempts how often it was sent
 * @param nextAt when it is sent next; while it is being sent, when another node would take it over
 * @param lastStatus of the last answer, if one came
 * @param lastError why the last attempt failed, if it did
 */
public record DeliveryView(
    long id,
    String webhook,
    String email,
    String tenant,
    String notification,
    String type,
    String state,
    int attempts,
    Instant createdAt,
    Instant nextAt,
    Instant lastAt,
    Integer lastStatus,
    String lastError) {
  static DeliveryView of(Delivery delivery, String tenant) {
    return new DeliveryView(
        delivery.id(),
        delivery.target() instanceof ToWebhook webhook ? webhook.name() : null,
        delivery.target() instanceof ToAddress address ? address.name() : null,
        tenant,
        delivery.message().id(),
        delivery.message().type(),
        delivery.state().name().toLowerCase(Locale.ROOT),
        delivery.attempts(),
        delivery.createdAt(),
        delivery.state() == State.PENDING ? delivery.nextAt() : null,
        delivery.last().map(LastAttempt::at).orElse(null),
        delivery.last().flatMap(last -> last.attempt().status()).orElse(null),
        delivery.last().flatMap(last -> last.attempt().error()).orElse(null));
  }
}
