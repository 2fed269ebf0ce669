package io.suanpan.export.api;

import io.suanpan.invoicing.Delivery;
import io.suanpan.invoicing.Delivery.State;
import java.time.Instant;

/**
 * How far the e-mail of a document has come.
 *
 * @param state WAITING, SENT or FAILED: given up
 * @param attempts how often it was tried
 * @param nextAttemptAt while it waits
 * @param sentAt when the mail server took it
 * @param error why the last attempt failed
 */
public record EmailView(
    String tenant,
    String number,
    State state,
    int attempts,
    Instant nextAttemptAt,
    Instant sentAt,
    String error) {
  static EmailView of(Delivery delivery) {
    return new EmailView(
        delivery.code(),
        delivery.number(),
        delivery.state(),
        delivery.attempts(),
        delivery.state() == State.WAITING ? delivery.nextAt() : null,
        delivery.sentAt().orElse(null),
        delivery.error().orElse(null));
  }
}
