package io.suanpan.identity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A user.
 *
 * @param state ACTIVE or SUSPENDED
 * @param password only in the answer that made it
 * @param temporary whether the password must be changed when it is next used
 */
public record UserView(
    String id,
    String login,
    String role,
    String state,
    String password,
    boolean temporary,
    Instant createdAt,
    Instant signedInAt) {

  /** Users of a tenant, or the operator's. */
  public record UserList(List<UserView> items, @JsonInclude String next) {}

  static UserView of(User user) {
    return with(user, null);
  }

  static UserView of(KeepUsers.Given given) {
    return with(given.user(), given.password().text());
  }

  private static UserView with(User user, String password) {
    return new UserView(
        user.id(),
        user.login().text(),
        user.role().name().toLowerCase(Locale.ROOT),
        user.state().name(),
        password,
        !user.hasChosenPassword(),
        user.createdAt(),
        user.signedInAt().orElse(null));
  }
}
