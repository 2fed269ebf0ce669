package io.suanpan.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * A message on its way to a webhook or an e-mail address.
 *
 * @param id its place in the order in which deliveries were written
 * @param target where it goes
 * @param attempts how often it was sent, replays included
 * @param nextAt when it is sent next, or until when it is being sent
 * @param last what became of the last attempt, if there was one
 */
public record Delivery(
    long id,
    Target target,
    Message message,
    State state,
    int attempts,
    Instant createdAt,
    Instant nextAt,
    Optional<LastAttempt> last) {

  /** Where it is. */
  public enum State {
    /** It waits to be sent, for the first time or again. */
    PENDING,
    /** The receiver has answered 2xx, or the mail server has taken it. */
    DELIVERED,
    /** It has failed for the last time; only a replay sends it. */
    DEAD
  }

  /** When something came of an attempt. */
  public record LastAttempt(Instant at, Attempt attempt) {}
}
