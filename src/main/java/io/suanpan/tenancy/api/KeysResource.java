package io.suanpan.tenancy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.Handling;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.ResentTime;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantFrom;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
  @Schema(example = "{\"name\":\"gateway\",\"scopes\":[\"ingest\",\"read\"]}")
  public record NewKey(
      @NotNull @Size(min = 1, max = 200) String name,
      @NotEmpty List<String> scopes,
      Instant expiresAt,
      String handling,
      Boolean ignoreResentTime,
      String tenantFrom) {
    IngestSettings ingest() {
      return new IngestSettings(
          word("handling", Handling.class, handling, Handling.STRICT),
          Boolean.TRUE.equals(ignoreResentTime) ? ResentTime.IGNORED : ResentTime.COMPARED,
          word("tenantFrom", TenantFrom.class, tenantFrom, TenantFrom.KEY));
    }

    private static <E extends Enum<E>> E word(
        String member, Class<E> type, String word, E otherwise) {
      if (word == null) {
        return otherwise;
      }
      return Arrays.stream(type.getEnumConstants())
          .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  Refusal.of("/" + member, Code.INVALID_VALUE, "\"" + word + "\" is not possible"));
    }
  }

  /**
   * A key; its secret only in the answer that issued it.
   *
   * @param handling what becomes of a request that holds bad events: strict or lenient
   * @param ignoreResentTime whether the time of a repeat says nothing
   * @param tenantFrom what tells whose an event is: key or subject
   */
  public record KeyView(
      String id,
      String key,
      String name,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      Instant revokedAt,
      String handling,
      boolean ignoreResentTime,
      String tenantFrom) {
    static KeyView of(ApiKey key, String secret) {
      return new KeyView(
          key.id(),
          secret,
          key.name(),
          key.scopes().stream().map(Scope::word).sorted().toList(),
          key.createdAt(),
          key.expiresAt().orElse(null),
          key.revokedAt().orElse(null),
          key.ingest().handling().name().toLowerCase(Locale.ROOT),
          key.ingest().resentTime() == ResentTime.IGNORED,
          key.ingest().tenantFrom().name().toLowerCase(Locale.ROOT));
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
            new ManageKeys.Wanted(
                body.name(),
                scopes(body.scopes()),
                Optional.ofNullable(body.expiresAt()),
                body.ingest()),
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
