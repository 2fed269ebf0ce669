package io.suanpan.console.access;

import io.suanpan.console.Attempt;
import io.suanpan.console.Redirect;
import io.suanpan.console.Visitor;
import io.suanpan.identity.Password;
import io.suanpan.identity.app.ChangePassword;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The page to change one's own password on. */
@Named
@RequestScoped
public class PasswordPage {
  @Inject HttpServletRequest request;
  @Inject ChangePassword changePassword;
  @Inject Visitor visitor;
  @Inject Attempt attempt;
  @Inject Redirect redirect;

  private String present;
  private String chosen;
  private String again;

  public String change() {
    if (!chosen.equals(again)) {
      attempt.wrong("change:again", "password.differ");
      return null;
    }
    return attempt.at(
        Map.of("/present", "change:present", "/password", "change:chosen"),
        () -> {
          SignInPage.begin(
              request,
              changePassword.change(visitor.user(), new Password(present), new Password(chosen)));
          attempt.done("password.changed");
          return redirect.to("/console/");
        });
  }

  /** Never shown again. */
  public String getPresent() {
    return null;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  /** Never shown again. */
  public String getChosen() {
    return null;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  /** Never shown again. */
  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
