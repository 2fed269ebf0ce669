package io.suanpan.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets an operator reach each of a tenant's resources below {@code /tenants/{tenant}/}: the request
 * goes on as if it had named the tenant in the header {@code X-Suanpan-Tenant}.
 */
@Provider
@PreMatching
public class TenantPathFilter implements ContainerRequestFilter {
  static final String HEADER = "X-Suanpan-Tenant";

  private static final Pattern PATH = Pattern.compile("/?tenants/([^/]+)/(([^/]+).*)");

  /** What lies below {@code /tenants/{tenant}} itself. */
  private static final Set<String> OWN = Set.of("keys", "suspend", "resume", "offboard");

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    Matcher path = PATH.matcher(uri.getPath(false));
    if (path.matches() && !OWN.contains(path.group(3))) {
      request.getHeaders().putSingle(HEADER, path.group(1));
      request.setRequestUri(
          uri.getBaseUri(),
          uri.getRequestUriBuilder()
              .replacePath(uri.getBaseUri().getRawPath() + path.group(2))
              .build());
    }
  }
}
