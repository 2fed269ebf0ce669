package io.suanpan.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * That somebody has signed in.
 *
 * @param user the id of the user
 * @param version the user's when it signed in
 * @param begunAt when it signed in
 * @param activeAt when it last did something
 */
public record Session(String user, int version, Instant begunAt, Instant activeAt)
    implements Serializable {
  /** The name under which it is kept with the browser's session. */
  public static final String ATTRIBUTE = "io.suanpan.session";

  public static Session of(User user, Instant now) {
    return new Session(user.id(), user.version(), now, now);
  }

  /** Whether it goes on for that user. */
  public boolean holds(User of, Instant now, Lifetime lifetime) {
    return of.id().equals(user)
        && of.version() == version
        && of.state() == User.State.ACTIVE
        && now.isBefore(activeAt.plus(lifetime.idle()))
        && now.isBefore(begunAt.plus(lifetime.absolute()));
  }

  /** The same, something being done. */
  public Session activeAt(Instant now) {
    return new Session(user, version, begunAt, now);
  }

  /**
   * When a session ends by itself.
   *
   * @param idle after so long without anything being done
   * @param absolute after so long in any case
   */
  public record Lifetime(Duration idle, Duration absolute) {}
}
