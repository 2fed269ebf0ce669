package io.suanpan.identity.app;

import io.suanpan.identity.Attempts;
import io.suanpan.identity.Login;
import io.suanpan.identity.Password;
import io.suanpan.identity.Permission;
import io.suanpan.identity.Role;
import io.suanpan.identity.User;
import io.suanpan.identity.UserStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.TenantLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Creates users, suspends them and gives them new passwords. */
@ApplicationScoped
public class KeepUsers {
  private final SecureRandom random = new SecureRandom();
  @Inject UserStore users;
  @Inject PasswordHashing hashing;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** A user with the password that it must change, which is told here and never again. */
  public record Given(User user, Password password) {}

  /** The users of a tenant, or the operator's. */
  @Transactional
  public List<User> list(Optional<TenantId> tenant) {
    return users.of(tenant);
  }

  /**
   * @throws Refusal when the name is taken, or is none
   */
  @Transactional
  public Given create(Optional<TenantId> tenant, String name, Role role, User by) {
    if (role.isOperators() != tenant.isEmpty()) {
      throw Refusal.of("/role", Code.INVALID_VALUE, role + " is not a role of such a user");
    }
    Password password = Password.random(random);
    User user = add(tenant, login(name), role, password);
    audit.write(tenant, by.actor(), "create-user", "nothing -> " + shown(user));
    return new Given(user, password);
  }

  /** The only way in before there is a user: it must be changed at once. */
  @Transactional
  public boolean createFirst(Login login, Password password) {
    if (hasOperator()) {
      return false;
    }
    User user = add(Optional.empty(), login, Role.OPERATOR, password.checkedFor(login));
    audit.write(Optional.empty(), "setting", "create-user", "nothing -> " + shown(user));
    return true;
  }

  /** Whether anybody could sign in as an operator. */
  @Transactional
  public boolean hasOperator() {
    return users.of(Optional.empty()).stream().anyMatch(user -> user.role() == Role.OPERATOR);
  }

  private User add(Optional<TenantId> tenant, Login login, Role role, Password password) {
    User user =
        new User(
            "usr_" + UUID.randomUUID().toString().replace("-", ""),
            tenant,
            login,
            role,
            User.State.ACTIVE,
            User.PasswordKind.GIVEN,
            1,
            clock.instant(),
            Optional.empty());
    if (!users.add(user, hashing.hash(password))) {
      throw new Refusal(Code.ALREADY_EXISTS, "there is a user of that name");
    }
    return user;
  }

  /** Its sessions end, and it cannot sign in; or it can again. */
  @Transactional
  public void change(Optional<TenantId> tenant, String id, User.State state, User by) {
    User before = other(tenant, id, by);
    User after = before.in(state);
    users.update(after);
    audit.write(tenant, by.actor(), "change-user", shown(before) + " -> " + shown(after));
  }

  /** Nobody of a tenant that has left signs in any more. */
  void suspendAll(@Observes TenantLeft left) {
    Optional<TenantId> tenant = Optional.of(left.tenant());
    for (User before : users.of(tenant)) {
      if (before.state() == User.State.ACTIVE) {
        User after = before.in(User.State.SUSPENDED);
        users.update(after);
        audit.write(tenant, left.actor(), "change-user", shown(before) + " -> " + shown(after));
      }
    }
  }

  /** A new password that the user must change; its sessions end, and so does a lock-out. */
  @Transactional
  public Given newPassword(Optional<TenantId> tenant, String id, User by) {
    User before = other(tenant, id, by);
    User after = before.with(User.PasswordKind.GIVEN);
    Password password = Password.random(random);
    users.update(after);
    users.setPasswordHash(after, hashing.hash(password));
    users.setAttempts(after, Attempts.NONE);
    audit.write(tenant, by.actor(), "reset-password", shown(before) + " -> " + shown(after));
    return new Given(after, password);
  }

  /** Nobody shuts themselves out, and nobody reaches another tenant's users. */
  private User other(Optional<TenantId> tenant, String id, User by) {
    if (id.equals(by.id())) {
      throw new Refusal(Code.FORBIDDEN, "nobody suspends or resets themselves");
    }
    return users
        .lockedById(id)
        .filter(user -> user.tenant().equals(tenant) && by.may(Permission.KEEP_USERS))
        .orElseThrow(() -> Refusal.notFound("user " + id));
  }

  private static Login login(String name) {
    try {
      return new Login(name);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/login", Code.INVALID_VALUE, e.getMessage());
    }
  }

  private static String shown(User user) {
    return "%s %s %s, password %s"
        .formatted(user.login().text(), user.role(), user.state(), user.password());
  }
}
