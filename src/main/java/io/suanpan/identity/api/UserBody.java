package io.suanpan.identity.api;

import io.suanpan.identity.Password;
import io.suanpan.identity.Role;
import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user to be.
 *
 * @param login the name to sign in with, often an e-mail address
 * @param role operator or billing_operator; of a tenant tenant_admin or tenant_viewer
 * @param password 12 to 200 characters; none: one is made up and told in the answer
 * @param temporary whether it must be changed when it is first used; true unless said otherwise
 */
@Schema(example = "{\"login\":\"finance@acme.example\",\"role\":\"tenant_viewer\"}")
public record UserBody(
    @NotNull String login, @NotNull String role, String password, Boolean temporary) {

  KeepUsers.Wanted wanted() {
    return new KeepUsers.Wanted(
        login,
        role(role),
        Optional.ofNullable(password).map(Password::new),
        Boolean.FALSE.equals(temporary) ? User.PasswordKind.CHOSEN : User.PasswordKind.GIVEN);
  }

  private static Role role(String word) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
        return role;
      }
    }
    throw Refusal.of("/role", Code.INVALID_VALUE, "\"" + word + "\" is not a role");
  }

  @Override
  public String toString() {
    return "UserBody[" + login + ", " + role + "]";
  }
}
