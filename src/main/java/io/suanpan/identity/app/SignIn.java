package io.suanpan.identity.app;

import io.suanpan.identity.Login;
import io.suanpan.identity.Password;
import io.suanpan.identity.Session;
import io.suanpan.identity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Lets somebody in who knows the password of a user. */
@ApplicationScoped
public class SignIn {
  @Inject CountAttempts attempts;
  @Inject PasswordHashing hashing;
  @Inject Clock clock;

  /**
   * Nothing is told of why somebody is refused: that a name is wrong, a password, or that the wait
   * after wrong ones is not over.
   *
   * @param name as typed
   * @return the session that begins, or empty
   */
  public Optional<Session> signIn(String name, Password password) {
    Optional<CountAttempts.Attempt> attempt = login(name).flatMap(attempts::begin);
    if (attempt.isEmpty() || attempt.get().isRefused()) {
      hashing.matchNobody(password);
      if (attempt.isEmpty()) {
        attempts.refuseStranger();
      }
      return Optional.empty();
    }
    User user = attempt.get().user();
    if (!hashing.matches(password, attempt.get().hash())) {
      attempts.fail(user, "wrong password");
      return Optional.empty();
    }
    attempts.succeed(user);
    return Optional.of(Session.of(user, clock.instant()));
  }

  private static Optional<Login> login(String name) {
    try {
      return Optional.of(new Login(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
