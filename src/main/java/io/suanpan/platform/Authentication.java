package io.suanpan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * The one mechanism that an application may have. It chooses by the path: an API key for the API, a
 * session for the console, nothing for the rest, such as health. Neither opens the other's doors.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  /** Where a key is needed. */
  private static final List<String> KEYED = List.of("/api/", "/otlp/", "/openmeter/");

  @Inject ApiKeyAuthentication apiKeys;
  @Inject ConsoleAuthentication console;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (KEYED.stream().anyMatch(request.getRequestURI()::startsWith)) {
      return apiKeys.validate(request, response, context);
    }
    if (ConsoleAuthentication.isConsole(request)) {
      return console.validate(request, response, context);
    }
    return context.doNothing();
  }
}
