package io.suanpan.tenancy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.app.Caller;
import io.suanpan.tenancy.app.ManageKeys;
import io.suanpan.tenancy.app.ManageTenants;
import io.suanpan.tenancy.app.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A tenant's API keys, for operators. */
@Path("/tenants/{tenant}/keys")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
  @PathParam("tenant")
  String code;

  @Inject ManageTenants tenants;
  @Inject ManageKeys keys;
  @Inject Caller caller;

  /** A key to be issued. */
  public record NewKey(
      @NotNull @Size(min = 1, max = 200) String name,
      @NotEmpty List<String> scopes,
      Instant expiresAt) {}

  /** A key; its secret only in the answer that issued it. */
  public record KeyView(
      String id,
      String key,
      String name,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      Instant revokedAt) {
    static KeyView of(ApiKey key, String secret) {
      return new KeyView(
          key.id(),
          secret,
          key.name(),
          key.scopes().stream().map(Scope::word).sorted().toList(),
          key.createdAt(),
          key.expiresAt().orElse(null),
          key.revokedAt().orElse(null));
    }
  }

  /** A tenant's keys. */
  public record KeyList(List<KeyView> items, @JsonInclude String next) {}

  @POST
  @Operation(operationId = "issueKey", summary = "A new key; it is shown this once")
  public Response issue(@Valid @NotNull NewKey body) {
    Tenant tenant = tenants.get(code);
    ManageKeys.Issued issued =
        keys.issue(
            tenant,
            body.name(),
            scopes(body.scopes()),
            Optional.ofNullable(body.expiresAt()),
            caller.actor());
    return Response.status(Response.Status.CREATED)
        .entity(KeyView.of(issued.key(), issued.secret().text()))
        .build();
  }

  @GET
  @Operation(operationId = "listKeys", summary = "The tenant's keys, without their secrets")
  public KeyList list() {
    return new KeyList(
        keys.list(tenants.get(code)).stream().map(key -> KeyView.of(key, null)).toList(), null);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "revokeKey", summary = "The key stops working at once")
  public Response revoke(@PathParam("id") String id) {
    keys.revoke(tenants.get(code), id, caller.actor());
    return Response.noContent().build();
  }

  private static Set<Scope> scopes(List<String> words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words) {
      try {
        scopes.add(Scope.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw Refusal.of("/scopes", Code.INVALID_VALUE, "\"" + word + "\" is not a scope");
      }
    }
    if (scopes.contains(Scope.OPERATOR)) {
      throw Refusal.of("/scopes", Code.INVALID_VALUE, "a tenant's key cannot operate");
    }
    return scopes;
  }
}
