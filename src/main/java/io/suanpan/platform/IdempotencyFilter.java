package io.suanpan.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.digest.Sha256;
import io.suanpan.platform.IdempotentRequests.Answer;
import io.suanpan.platform.IdempotentRequests.RequestKey;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A creating request with an {@code Idempotency-Key} is carried out once: sent again it gets the
 * same answer. Events need no key, they have their identity; a new API key and a new secret of a
 * webhook are shown once only, so their answers are not kept.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final String PROPERTY = "io.suanpan.idempotency-key";
  private static final int MAX_KEY_BYTES = 255;
  private static final int MAX_BODY_BYTES = 1024 * 1024;

  @Context HttpServletRequest servletRequest;
  @Inject IdempotentRequests requests;
  @Inject ObjectMapper json;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String given = request.getHeaderString(HEADER);
    String path = request.getUriInfo().getPath();
    if (given == null
        || !request.getMethod().equals(HttpMethod.POST)
        || path.endsWith("events")
        || showsSecret(path)) {
      return;
    }
    byte[] text = given.getBytes(StandardCharsets.UTF_8);
    if (text.length == 0 || text.length > MAX_KEY_BYTES) {
      throw new Refusal(Code.INVALID_VALUE, HEADER + " must have 1 to 255 bytes");
    }
    byte[] body = request.getEntityStream().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      throw new Refusal(Code.BODY_TOO_LARGE, "at most 1 MiB goes with an " + HEADER);
    }
    request.setEntityStream(new ByteArrayInputStream(body));
    RequestKey key = new RequestKey(caller(), text);
    Optional<Answer> before = requests.begin(key, hash(request, path, body));
    if (before.isPresent()) {
      request.abortWith(
          Response.status(before.get().status())
              .type(MediaType.APPLICATION_JSON)
              .entity(before.get().body())
              .build());
    } else {
      request.setProperty(PROPERTY, key);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    RequestKey key = (RequestKey) request.getProperty(PROPERTY);
    if (key == null) {
      return;
    }
    if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
      String body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : "";
      requests.end(key, new Answer(response.getStatus(), body));
    } else {
      requests.forget(key);
    }
  }

  private static boolean showsSecret(String path) {
    return path.endsWith("/keys") || path.endsWith("webhooks") || path.endsWith("/rotate");
  }

  private int caller() {
    ApiKey key = (ApiKey) servletRequest.getAttribute(ApiKeyAuthentication.KEY);
    return key.tenant().map(TenantId::number).orElse(0);
  }

  /** Over all that makes it that request: the tenant it names, its path and its body. */
  private static byte[] hash(ContainerRequestContext request, String path, byte[] body) {
    String tenant = String.valueOf(request.getHeaderString(TenantPathFilter.HEADER));
    String whole = tenant + '\n' + path + '\n' + new String(body, StandardCharsets.ISO_8859_1);
    return Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
  }
}
