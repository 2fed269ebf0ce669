package io.suanpan.platform;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.problem.Code;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.app.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Authenticates API requests by {@code Authorization: Bearer <key>}. */
@ApplicationScoped
class ApiKeyAuthentication {
  /** The request attribute that holds the {@link ApiKey}. */
  static final String KEY = "io.suanpan.key";

  private static final String SCHEME = "Bearer ";

  @Inject Directory directory;
  @Inject ObjectMapper json;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      Optional<ApiKey> key = secret(request).flatMap(directory::key);
      if (key.isEmpty()) {
        response.setHeader("WWW-Authenticate", "Bearer");
        return refuse(response, Code.UNAUTHENTICATED, "send Authorization: Bearer <key>");
      }
      request.setAttribute(KEY, key.get());
      return context.notifyContainerAboutLogin(key.get().id(), roles(key.get()));
    } catch (RuntimeException e) {
      if (!DatabaseFailures.isUnavailable(e)) {
        throw e;
      }
      response.setHeader("Retry-After", "5");
      return refuse(response, Code.DATABASE_UNAVAILABLE, "the database is unavailable; try again");
    }
  }

  /** An operator may do whatever any of the others may. */
  private static Set<String> roles(ApiKey key) {
    Set<Scope> scopes =
        key.scopes().contains(Scope.OPERATOR) ? EnumSet.allOf(Scope.class) : key.scopes();
    return scopes.stream().map(Scope::word).collect(Collectors.toSet());
  }

  private static Optional<Secret> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> new Secret(header.substring(SCHEME.length()).strip()));
  }

  private AuthenticationStatus refuse(HttpServletResponse response, Code code, String detail) {
    try {
      response.setStatus(code.status());
      response.setContentType(Problem.MEDIA_TYPE);
      json.writeValue(response.getOutputStream(), Problem.of(code, detail, List.of()));
      return SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
