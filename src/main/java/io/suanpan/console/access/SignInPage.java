package io.suanpan.console.access;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Password;
import io.suanpan.identity.Session;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.identity.app.ProviderSettings;
import io.suanpan.identity.app.Sessions;
import io.suanpan.identity.app.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The page to sign in on, and the button to sign out by. */
@Named
@RequestScoped
public class SignInPage {
  private static final String START = "/console/";

  /** A page of ours: nothing that a browser could take for another host. */
  private static final Pattern OURS = Pattern.compile("/console/[a-z-]*(\\?[\\w.~%&=+-]*)?");

  @Inject HttpServletRequest request;
  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject KeepUsers users;
  @Inject ProviderSettings provider;
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;

  private String then = START;
  private String login;
  private String password;

  /** Whether there is nobody yet who could sign in. */
  public boolean isNobodyYet() {
    return !provider.isSet() && !users.hasOperator();
  }

  /** The provider that people may sign in at instead; none where none is set. */
  public String getProvider() {
    return provider.isSet() ? provider.name() : null;
  }

  /** The way to the provider, and back to where somebody wanted to go. */
  public String getDoor() {
    return "/console/oidc?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
  }

  /** How the errand to the provider has ended. */
  public void setElsewhere(String end) {
    if (Set.of("failed", "refused").contains(end)) {
      attempt.wrong(null, "sign-in.elsewhere." + end);
    }
  }

  /** Said once. */
  public String getElsewhere() {
    return null;
  }

  /** Signs in. */
  public String signIn() {
    return attempt.at(
        () -> {
          Optional<Session> session = signIn.signIn(login, new Password(password));
          if (session.isEmpty()) {
            attempt.wrong(null, "sign-in.wrong");
            return null;
          }
          begin(request, session.get());
          return redirect.to(then);
        });
  }

  /** The browser's session is from now on that one. */
  public static void begin(HttpServletRequest request, Session session) {
    HttpSession browser = request.getSession(true);
    // Under a new id: one that was planted is worth nothing.
    request.changeSessionId();
    // When it ends is for identity to say; the server must only not be quicker.
    browser.setMaxInactiveInterval(-1);
    browser.setAttribute(Session.ATTRIBUTE, session);
  }

  public String signOut() {
    if (visitor.isSignedIn()) {
      sessions.signOut(visitor.user());
    }
    request.getSession().invalidate();
    return redirect.to("/console/sign-in");
  }

  public String getThen() {
    return then;
  }

  public void setThen(String location) {
    then = ours(location);
  }

  /** The page, if it is one of the console, else where the console begins. */
  static String ours(String location) {
    return location != null && OURS.matcher(location).matches() ? location : START;
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
}
