package io.suanpan.platform;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.Directory;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/** Tells the rest of the request who calls and for which tenant. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> LASTING = Set.of("invoices", "erase");

  @Context HttpServletRequest servletRequest;
  @Inject Caller caller;
  @Inject ManageTenants tenants;
  @Inject Directory directory;

  @Override
  public void filter(ContainerRequestContext request) {
    ApiKey key = (ApiKey) servletRequest.getAttribute(ApiKeyAuthentication.KEY);
    if (key == null) {
      return;
    }
    Optional<String> named = Optional.ofNullable(request.getHeaderString(TenantPathFilter.HEADER));
    if (key.tenant().isEmpty()) {
      Optional<Tenant> meant = named.map(tenants::get);
      meant.filter(tenant -> changes(request)).ifPresent(Tenant::requireNotErased);
      caller.identify(key.id(), Caller.Role.OPERATOR, meant);
      return;
    }
    Tenant own = directory.tenant(key.tenant().get()).orElseThrow();
    if (named.isPresent() && !named.get().equals(own.code())) {
      // Another tenant's things do not exist for this one.
      throw Refusal.notFound("tenant " + named.get());
    }
    if (own.state() != TenantState.ACTIVE) {
      throw new Refusal(Code.TENANT_SUSPENDED, "tenant " + own.code() + " is suspended");
    }
    caller.identify(key, own);
  }

  /**
   * Whether it would bring something new of a tenant. Its invoices are paid and voided for ever.
   */
  private static boolean changes(ContainerRequestContext request) {
    String first = request.getUriInfo().getPathSegments().get(0).getPath();
    return !READING.contains(request.getMethod()) && !LASTING.contains(first);
  }
}
