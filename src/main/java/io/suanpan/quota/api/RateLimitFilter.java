package io.suanpan.quota.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.quota.Standing;
import io.suanpan.quota.app.ReadQuotas;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells whoever sends usage what is left, in the header {@code RateLimit} of
 * draft-ietf-httpapi-ratelimit-headers: {@code "tokens";r=998408;t=417834}, the seconds until it
 * begins anew where it does. It is read once a second, so that it costs ingestion nothing.
 */
@Provider
public class RateLimitFilter implements ContainerResponseFilter {
  private static final String HEADER = "RateLimit";
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private final Cache<TenantId, String> told =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

  @Inject ReadQuotas quotas;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean taken =
        response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
            && request.getMethod().equals(HttpMethod.POST)
            && request.getUriInfo().getPath().endsWith("events");
    if (taken && caller.named().isPresent()) {
      Tenant tenant = caller.named().get();
      String left = told.get(tenant.id(), id -> left(quotas.counted(tenant)));
      if (!left.isEmpty()) {
        response.getHeaders().putSingle(HEADER, left);
      }
    }
  }

  private String left(List<Standing> standings) {
    Instant now = clock.instant();
    return standings.stream()
        .map(standing -> left(standing, now))
        .collect(Collectors.joining(", "));
  }

  private static String left(Standing standing, Instant now) {
    String left =
        "\"%s\";r=%s"
            .formatted(
                standing.quota().name(),
                standing.left().setScale(0, RoundingMode.DOWN).toPlainString());
    return standing
        .window()
        .end()
        .map(end -> left + ";t=" + Duration.between(now, end).toSeconds())
        .orElse(left);
  }
}
