package io.suanpan.identity.app;

import io.suanpan.identity.Attempts;
import io.suanpan.identity.Login;
import io.suanpan.identity.Password;
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

  /** A user with its password, which is told here and never again. */
  public record Given(User user, Password password) {}

  /**
   * A user to be.
   *
   * @param password none: one is made up
   * @param kind whether it must be changed when it is first used
   */
  public record Wanted(
      String login, Role role, Optional<Password> password, User.PasswordKind kind) {
    /** With a password that is made up and must be changed. */
    public static Wanted of(String login, Role role) {
      return new Wanted(login, role, Optional.empty(), User.PasswordKind.GIVEN);
    }
  }

  /** The users of a tenant, or the operator's. */
  @Transactional
  public List<User> list(Optional<TenantId> tenant) {
    return users.of(tenant);
  }

  /**
   * @throws Refusal when the name is taken, or is none, or the password will not do
   */
  @Transactional
  public Given create(Optional<TenantId> tenant, Wanted wanted, String by) {
    if (wanted.role().isOperators() != tenant.isEmpty()) {
      throw Refusal.of(
          "/role", Code.INVALID_VALUE, wanted.role() + " is not a role of such a user");
    }
    Login login = login(wanted.login());
    Password password =
        wanted
            .password()
            .map(given -> given.checkedFor(login))
            .orElseGet(() -> Password.random(random));
    User user = add(tenant, login, wanted.role(), password, wanted.kind());
    audit.write(tenant, by, "create-user", "nothing -> " + shown(user));
    return new Given(user, password);
  }

  /** The only way in before there is an operator. */
  @Transactional
  public Optional<User> createFirst(Login login, Password password, User.PasswordKind kind) {
    if (hasOperator()) {
      return Optional.empty();
    }
    User user = add(Optional.empty(), login, Role.OPERATOR, password.checkedFor(login), kind);
    audit.write(Optional.empty(), "setting", "create-user", "nothing -> " + shown(user));
    return Optional.of(user);
  }

  /** Whether anybody could sign in as an operator. */
  @Transactional
  public boolean hasOperator() {
    return users.of(Optional.empty()).stream().anyMatch(user -> user.role() == Role.OPERATOR);
  }

  private User add(
      Optional<TenantId> tenant,
      Login login,
      Role role,
      Password password,
      User.PasswordKind kind) {
    User user =
        new User(
            "usr_" + UUID.randomUUID().toString().replace("-", ""),
            tenant,
            login,
            role,
            User.State.ACTIVE,
            kind,
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
  public User change(Optional<TenantId> tenant, String id, User.State state, String by) {
    User before = other(tenant, id, by);
    User after = before.in(state);
    users.update(after);
    audit.write(tenant, by, "change-user", shown(before) + " -> " + shown(after));
    return after;
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
  public Given newPassword(Optional<TenantId> tenant, String id, String by) {
    User before = other(tenant, id, by);
    if (before.password() == User.PasswordKind.NONE) {
      throw new Refusal(Code.FORBIDDEN, "it signs in elsewhere and has no password here");
    }
    User after = before.with(User.PasswordKind.GIVEN);
    Password password = Password.random(random);
    users.update(after);
    users.setPasswordHash(after, hashing.hash(password));
    users.setAttempts(after, Attempts.NONE);
    audit.write(tenant, by, "reset-password", shown(before) + " -> " + shown(after));
    return new Given(after, password);
  }

  /** Nobody shuts themselves out, and nobody reaches another tenant's users. */
  private User other(Optional<TenantId> tenant, String id, String by) {
    User user =
        users
            .lockedById(id)
            .filter(found -> found.tenant().equals(tenant))
            .orElseThrow(() -> Refusal.notFound("user " + id));
    if (user.actor().equals(by)) {
      throw new Refusal(Code.FORBIDDEN, "nobody suspends or resets themselves");
    }
    return user;
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
