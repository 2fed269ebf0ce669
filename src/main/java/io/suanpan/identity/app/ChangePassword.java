package io.suanpan.identity.app;

import io.suanpan.identity.Password;
import io.suanpan.identity.Session;
import io.suanpan.identity.User;
import io.suanpan.identity.UserStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Lets users choose their own password. */
@ApplicationScoped
public class ChangePassword {
  @Inject UserStore users;
  @Inject PasswordHashing hashing;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @return a new session; the others of the user have ended
   * @throws Refusal when the present password is wrong, or the new one will not do
   */
  @Transactional
  public Session change(User by, Password present, Password chosen) {
    User user = users.lockedById(by.id()).orElseThrow(() -> Refusal.notFound("user " + by.id()));
    if (!hashing.matches(present, users.passwordHash(user))) {
      throw Refusal.of("/present", Code.INVALID_VALUE, "the present password is another one");
    }
    if (chosen.checkedFor(user.login()).equals(present)) {
      throw Refusal.of("/password", Code.INVALID_VALUE, "the new password is the present one");
    }
    User after = user.with(User.PasswordKind.CHOSEN);
    users.update(after);
    users.setPasswordHash(after, hashing.hash(chosen));
    audit.write(
        user.tenant(),
        user.actor(),
        "change-password",
        "password %s -> %s".formatted(user.password(), after.password()));
    return Session.of(after, clock.instant());
  }
}
