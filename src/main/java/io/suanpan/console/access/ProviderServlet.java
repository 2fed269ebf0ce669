package io.suanpan.console.access;

import io.suanpan.console.ServerAddress;
import io.suanpan.identity.Session;
import io.suanpan.identity.app.Errand;
import io.suanpan.identity.app.ProviderException;
import io.suanpan.identity.app.ProviderSettings;
import io.suanpan.identity.app.SignInElsewhere;
import io.suanpan.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;

/** Sends browsers to the provider of OpenID Connect, and takes them back. */
@WebServlet({"/console/oidc", "/console/oidc/callback"})
public class ProviderServlet extends HttpServlet {
  private static final Logger LOG = System.getLogger(ProviderServlet.class.getName());
  private static final String CALLBACK = "/console/oidc/callback";
  private static final String ERRAND = Errand.class.getName();

  @Inject ProviderSettings settings;
  @Inject SignInElsewhere signIn;

  @Inject ServerAddress server;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!settings.isSet()) {
      response.sendRedirect("/console/sign-in");
      return;
    }
    try {
      response.sendRedirect(
          request.getServletPath().equals(CALLBACK) ? back(request) : door(request));
    } catch (ProviderException e) {
      LOG.log(Level.WARNING, "nobody is let in by the provider", e);
      response.sendRedirect("/console/sign-in?elsewhere=failed");
    } catch (Refusal e) {
      response.sendRedirect("/console/sign-in?elsewhere=refused");
    }
  }

  private String door(HttpServletRequest request) throws ProviderException {
    URI back = URI.create(server.base() + CALLBACK);
    Errand errand = Errand.of(back, SignInPage.ours(request.getParameter("then")));
    request.getSession(true).setAttribute(ERRAND, errand);
    return signIn.door(errand).toString();
  }

  /** An errand is done once. */
  private String back(HttpServletRequest request) throws ProviderException {
    HttpSession browser = request.getSession(false);
    if (browser == null || !(browser.getAttribute(ERRAND) instanceof Errand errand)) {
      return "/console/sign-in?elsewhere=failed";
    }
    browser.removeAttribute(ERRAND);
    URI answer = URI.create(errand.back() + "?" + request.getQueryString());
    Session session = signIn.signIn(errand, answer);
    SignInPage.begin(request, session);
    return errand.then();
  }
}
