package io.suanpan.tenancy.app;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the request that is being served, and for which tenant. */
@RequestScoped
public class Caller {
  private String actor = "nobody";
  private Role role = Role.NONE;
  private Optional<Tenant> tenant = Optional.empty();
  private Optional<String> apiKey = Optional.empty();
  private IngestSettings ingest = IngestSettings.USUAL;

  /** As what the caller came. */
  public enum Role {
    NONE,
    TENANT,
    OPERATOR
  }

  /** Told once, when the request has been authenticated. */
  public void identify(String actor, Role role, Optional<Tenant> tenant) {
    this.actor = actor;
    this.role = role;
    this.tenant = tenant;
  }

  /** As told, and with a key that says how its events are to be taken. */
  public void identify(ApiKey key, Tenant ownTenant) {
    identify(key.id(), Role.TENANT, Optional.of(ownTenant));
    this.apiKey = Optional.of(key.id());
    this.ingest = key.ingest();
  }

  /** How the caller's events are to be taken. */
  public IngestSettings ingest() {
    return ingest;
  }

  /** The key that the request came with, if a tenant's. */
  public Optional<String> apiKey() {
    return apiKey;
  }

  /** A name for the audit log. */
  public String actor() {
    return actor;
  }

  public boolean isOperator() {
    return role == Role.OPERATOR;
  }

  /** The tenant the request concerns; none when an operator named none. */
  public Optional<Tenant> named() {
    return tenant;
  }

  /**
   * The tenant the request concerns: that of the key, or the one an operator named.
   *
   * @throws Refusal {@link Code#TENANT_REQUIRED} when an operator named none
   */
  public Tenant tenant() {
    return tenant.orElseThrow(
        () ->
            new Refusal(
                Code.TENANT_REQUIRED,
                "name the tenant by /tenants/{tenant}/… or the header X-Suanpan-Tenant"));
  }

  /** The same; empty when an operator named none and means all tenants. */
  public Optional<Tenant> tenantOrAll() {
    return isOperator() ? tenant : Optional.of(tenant());
  }
}
