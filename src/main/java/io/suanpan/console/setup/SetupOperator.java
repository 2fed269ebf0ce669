package io.suanpan.console.setup;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.access.SignInPage;
import io.suanpan.identity.Login;
import io.suanpan.identity.Password;
import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.identity.app.Sessions;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.app.Authenticate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Makes the first user, for somebody who holds an operator's key: it stands in the server's log, or
 * was set by whoever started it.
 */
@Named
@RequestScoped
public class SetupOperator {
  private static final Map<String, String> FIELDS =
      Map.of("/key", "operator:key", "/login", "operator:login", "/password", "operator:password");

  @Inject HttpServletRequest request;
  @Inject Authenticate authenticate;
  @Inject KeepUsers users;
  @Inject Sessions sessions;
  @Inject Attempt attempt;
  @Inject Redirect redirect;

  private String key;
  private String login = "operator";
  private String password;
  private String again;

  public String save() {
    if (!password.equals(again)) {
      attempt.wrong("operator:again", "password.differ");
      return null;
    }
    return attempt.at(
        FIELDS,
        () -> {
          requireOperatorsKey();
          User user =
              users
                  .createFirst(login(), new Password(password), User.PasswordKind.CHOSEN)
                  .orElseThrow(() -> new Refusal(Code.ALREADY_EXISTS, "there is an operator"));
          SignInPage.begin(request, sessions.begin(user));
          return redirect.to("/console/setup");
        });
  }

  private void requireOperatorsKey() {
    boolean operates =
        authenticate
            .authenticate(new Secret(key.strip()))
            .filter(found -> found.scopes().contains(Scope.OPERATOR))
            .isPresent();
    if (!operates) {
      throw Refusal.of("/key", Code.INVALID_VALUE, "not an operator's key");
    }
  }

  private Login login() {
    try {
      return new Login(login);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("/login", Code.INVALID_VALUE, e.getMessage());
    }
  }

  /** Never shown again. */
  public String getKey() {
    return null;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Never shown again. */
  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
