package io.suanpan.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that messages are signed with: for a day after a change both, so that a receiver that
 * knows either accepts them.
 *
 * @param before the one that was replaced last, if any
 */
public record SigningSecrets(WebhookSecret current, Optional<Replaced> before) {
  /** How long a replaced secret still signs. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /**
   * A secret that another one has replaced.
   *
   * @param until when it stops to sign
   */
  public record Replaced(WebhookSecret secret, Instant until) {}

  public static SigningSecrets of(WebhookSecret current) {
    return new SigningSecrets(current, Optional.empty());
  }

  /** With another one in the place of the current one; what was replaced earlier signs no more. */
  public SigningSecrets replacedBy(WebhookSecret next, Instant now) {
    return new SigningSecrets(next, Optional.of(new Replaced(current, now.plus(OVERLAP))));
  }

  /** Those that sign at that instant, the current one first. */
  public List<WebhookSecret> at(Instant instant) {
    return before
        .filter(old -> instant.isBefore(old.until()))
        .map(old -> List.of(current, old.secret()))
        .orElseGet(() -> List.of(current));
  }
}
