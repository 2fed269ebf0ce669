package io.suanpan.identity.app;

import io.suanpan.identity.Attempts;
import io.suanpan.identity.Login;
import io.suanpan.identity.User;
import io.suanpan.identity.UserStore;
import io.suanpan.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts attempts to sign in. One is counted as failed before its password is looked at, and taken
 * back when it was right: many at a time get no more tries than one after the other.
 */
@ApplicationScoped
public class CountAttempts {
  private static final String REFUSED = "refuse-sign-in";

  @Inject UserStore users;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * An attempt of a user that there is.
   *
   * @param hash of its password; empty text when the attempt is refused
   */
  record Attempt(User user, String hash) {
    boolean isRefused() {
      return hash.isEmpty();
    }

    @Override
    public String toString() {
      return "Attempt[" + user.login() + "]";
    }
  }

  @Transactional
  Optional<Attempt> begin(Login login) {
    return users.byLogin(login).flatMap(user -> users.lockedById(user.id())).map(this::begin);
  }

  private Attempt begin(User user) {
    Instant now = clock.instant();
    Attempts before = users.attempts(user);
    if (user.state() == User.State.SUSPENDED) {
      fail(user, "suspended");
      return new Attempt(user, "");
    }
    if (user.password() == User.PasswordKind.NONE) {
      fail(user, "signs in elsewhere");
      return new Attempt(user, "");
    }
    if (before.lockedAt(now)) {
      fail(user, "locked until " + before.lockedUntil().get());
      return new Attempt(user, "");
    }
    users.setAttempts(user, before.failedAt(now));
    return new Attempt(user, users.passwordHash(user));
  }

  @Transactional
  void succeed(User user) {
    User current = users.lockedById(user.id()).orElseThrow();
    users.setAttempts(current, Attempts.NONE);
    users.update(current.signedIn(clock.instant()));
    audit.write(user.tenant(), user.actor(), "sign-in", user.role().name());
  }

  @Transactional
  void fail(User user, String why) {
    audit.write(user.tenant(), user.actor(), REFUSED, why);
  }

  /** What was typed is not kept: it may be a password in the wrong place. */
  @Transactional
  void refuseStranger() {
    audit.write(Optional.empty(), "nobody", REFUSED, "no such user");
  }
}
