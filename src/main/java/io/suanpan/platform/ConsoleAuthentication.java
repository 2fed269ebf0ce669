package io.suanpan.platform;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import io.suanpan.identity.Session;
import io.suanpan.identity.User;
import io.suanpan.identity.app.KeepUsers;
import io.suanpan.identity.app.Sessions;
import io.suanpan.problem.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the console's pages be seen in the session of a user only. Whoever has none, or a password
 * that somebody else has chosen, is led to the page that mends it.
 */
@ApplicationScoped
class ConsoleAuthentication {
  private static final String SIGN_IN = "/console/sign-in";
  private static final String PASSWORD = "/console/password";
  private static final String PROBLEM = "/console/problem";

  /** The first steps: open while there is no operator who could sign in. */
  private static final String SETUP = "/console/setup";

  /** What is shown without a session. */
  private static final Set<String> OPEN =
      Set.of(SIGN_IN, PROBLEM, "/console/oidc", "/console/oidc/callback");

  /** A page that asks by itself how things stand is not somebody who works. */
  private static final String POLL = ":poll";

  private static final String REDIRECT =
      "<?xml version='1.0' encoding='UTF-8'?>"
          + "<partial-response><redirect url=\"%s\"/></partial-response>";

  @Inject Sessions sessions;
  @Inject KeepUsers users;

  /** By the path as the server has read it, so that no way of writing it leads past. */
  static boolean isConsole(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/console") || path.startsWith("/console/");
  }

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String page = page(request);
    try {
      Optional<User> user = user(request);
      return user.isPresent()
          ? known(request, response, context, user.get())
          : isOpen(page) ? context.doNothing() : lead(request, response, back(request));
    } catch (RuntimeException e) {
      if (!DatabaseFailures.isUnavailable(e)) {
        throw e;
      }
      return page.equals(PROBLEM)
          ? context.doNothing()
          : lead(request, response, PROBLEM + "?code=" + Code.DATABASE_UNAVAILABLE);
    }
  }

  private static AuthenticationStatus known(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      User user) {
    String page = page(request);
    request.setAttribute(User.class.getName(), user);
    if (!user.hasChosenPassword() && !page.equals(PASSWORD) && !OPEN.contains(page)) {
      return lead(request, response, PASSWORD);
    }
    return context.notifyContainerAboutLogin(user.actor(), Set.of());
  }

  private boolean isOpen(String page) {
    return OPEN.contains(page) || (page.equals(SETUP) && !users.hasOperator());
  }

  /** To the page to sign in on, and from there back to where somebody wanted to go. */
  private static String back(HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted = path(request) + (query == null ? "" : "?" + query);
    return SIGN_IN + "?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  private Optional<User> user(HttpServletRequest request) {
    HttpSession browser = request.getSession(false);
    if (browser == null || !(browser.getAttribute(Session.ATTRIBUTE) instanceof Session session)) {
      return Optional.empty();
    }
    Optional<User> user = sessions.user(session);
    if (user.isEmpty()) {
      browser.invalidate();
    } else if (!isPoll(request)) {
      browser.setAttribute(Session.ATTRIBUTE, sessions.active(session));
    }
    return user;
  }

  private static boolean isPoll(HttpServletRequest request) {
    if (!isOfScript(request)) {
      return false;
    }
    String source = request.getParameter("jakarta.faces.source");
    return source != null && source.endsWith(POLL);
  }

  /** A request of a script is told where to go in the words that Faces reads. */
  private static AuthenticationStatus lead(
      HttpServletRequest request, HttpServletResponse response, String location) {
    try {
      response.setHeader("Cache-Control", "no-store");
      if (isOfScript(request)) {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write(REDIRECT.formatted(location.replace("&", "&amp;")));
      } else {
        response.sendRedirect(location);
      }
      return SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfScript(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** The page without its ending: both forms lead to it. */
  private static String page(HttpServletRequest request) {
    return path(request).replaceFirst("\\.xhtml$", "");
  }

  private static String path(HttpServletRequest request) {
    String below = request.getPathInfo();
    return request.getServletPath() + (below == null ? "" : below);
  }
}
