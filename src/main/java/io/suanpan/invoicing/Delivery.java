package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An issued document that goes to its tenant by e-mail. It is sent at least once: when a node dies
 * between the mail server's yes and its own note, it is sent again.
 *
 * @param tenant whose it is
 * @param code the tenant's code
 * @param number of the document
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, if it waits
 * @param sentAt when the mail server took it
 * @param error why the last attempt failed
 */
public record Delivery(
    TenantId tenant,
    String code,
    String number,
    State state,
    int attempts,
    Instant nextAt,
    Optional<Instant> sentAt,
    Optional<String> error) {
  /** A server may be away for a weekend. */
  static final int ATTEMPTS = 16;

  private static final Duration LONGEST = Duration.ofHours(6);

  /** How far it has come. */
  public enum State {
    WAITING,
    SENT,
    FAILED
  }

  /** How long an attempt has until the next one is made: a minute, then ever longer. */
  public Duration patience() {
    Duration wait = Duration.ofMinutes(1L << Math.min(2 * attempts, 30));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /** What it is in after one more attempt that failed. */
  public State afterFailure() {
    return attempts + 1 < ATTEMPTS ? State.WAITING : State.FAILED;
  }
}
