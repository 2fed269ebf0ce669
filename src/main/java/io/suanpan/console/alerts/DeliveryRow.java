package io.suanpan.console.alerts;

import io.suanpan.console.Figures;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.Delivery.LastAttempt;
import io.suanpan.notify.Delivery.State;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * A delivery as the page shows it.
 *
 * @param next when it is sent next; "" where it is not
 * @param last when it was sent last; "" where it was not yet
 * @param error what was wrong then, or ""
 */
public record DeliveryRow(
    String id,
    String type,
    String key,
    String target,
    String state,
    String attempts,
    String created,
    String next,
    String last,
    String error)
    implements Serializable {
  static DeliveryRow of(Delivery delivery, Figures figures, ZoneId zone) {
    return new DeliveryRow(
        Long.toString(delivery.id()),
        delivery.message().type(),
        delivery.message().key(),
        delivery.target().name(),
        delivery.state().name(),
        Integer.toString(delivery.attempts()),
        figures.time(delivery.createdAt(), zone),
        delivery.state() == State.PENDING ? figures.time(delivery.nextAt(), zone) : "",
        delivery.last().map(LastAttempt::at).map(at -> figures.time(at, zone)).orElse(""),
        delivery.last().flatMap(last -> last.attempt().error()).orElse(""));
  }
}
