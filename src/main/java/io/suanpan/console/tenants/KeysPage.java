package io.suanpan.console.tenants;

import io.suanpan.console.AboutTenant;
import io.suanpan.console.Figures;
import io.suanpan.console.Now;
import io.suanpan.console.Words;
import io.suanpan.identity.Permission;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantRules;
import io.suanpan.tenancy.app.ManageKeys;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A tenant's API keys. */
@Named
@ViewScoped
public class KeysPage extends AboutTenant {
  private static final Map<String, String> FIELDS = Map.of("/expiresAt", "key:expires");

  @Inject ManageKeys keys;
  @Inject Figures figures;
  @Inject Words words;
  @Inject Now now;

  private List<KeyRow> rows = List.of();

  @Pattern(regexp = TenantRules.READABLE)
  private String name;

  private String[] scopes = {Scope.INGEST.name(), Scope.READ.name()};
  private String expires;

  /** A key as the page shows it; never its secret. */
  public record KeyRow(
      String id, String name, String scopes, String state, String created, String expires)
      implements Serializable {}

  public void load() {
    Tenant tenant = tenant();
    rows = keys.list(tenant).stream().map(key -> row(tenant, key)).toList();
  }

  private KeyRow row(Tenant tenant, ApiKey key) {
    boolean works = key.worksAt(now.instant());
    return new KeyRow(
        key.id(),
        key.name(),
        key.scopes().stream()
            .sorted()
            .map(scope -> words.get("scope.short." + scope))
            .collect(Collectors.joining(", ")),
        works ? "ACTIVE" : key.revokedAt().isPresent() ? "REVOKED" : "EXPIRED",
        figures.time(key.createdAt(), tenant.zone()),
        figures.time(key.expiresAt(), tenant.zone()));
  }

  /** Shown by the page after the key was made, and by no other. */
  public String getSecret() {
    return redirect.secret();
  }

  public String create() {
    return attempt.at(
        FIELDS,
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_KEYS, getCode());
          ManageKeys.Issued issued = keys.issue(tenant, wanted(tenant), visitor.user().actor());
          return redirect.hereWith(issued.secret().text());
        });
  }

  private ManageKeys.Wanted wanted(Tenant tenant) {
    Set<Scope> chosen = Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toSet());
    return new ManageKeys.Wanted(name, chosen, end(tenant), IngestSettings.USUAL);
  }

  /** The end of the day, by the tenant's clock. */
  private Optional<Instant> end(Tenant tenant) {
    if (expires == null) {
      return Optional.empty();
    }
    try {
      Instant end = LocalDate.parse(expires).plusDays(1).atStartOfDay(tenant.zone()).toInstant();
      if (end.isAfter(now.instant())) {
        return Optional.of(end);
      }
    } catch (DateTimeException e) {
      // Refused below.
    }
    throw Refusal.of("/expiresAt", Code.INVALID_VALUE, "not a day that lies ahead");
  }

  public String revoke(String id) {
    return attempt.at(
        () -> {
          Tenant tenant = visitor.tenantFor(Permission.KEEP_KEYS, getCode());
          keys.revoke(tenant, id, visitor.user().actor());
          attempt.done("key.revoked");
          return redirect.here();
        });
  }

  public boolean isKeeper() {
    return visitor.user().may(Permission.KEEP_KEYS);
  }

  public List<KeyRow> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(String[] scopes) {
    this.scopes = scopes.clone();
  }

  public String getExpires() {
    return expires;
  }

  public void setExpires(String expires) {
    this.expires = expires;
  }
}
