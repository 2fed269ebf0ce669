package io.suanpan.tenancy.app;

import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.ApiKeyStore;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Issues and revokes API keys. */
@ApplicationScoped
public class ManageKeys {
  private final SecureRandom random = new SecureRandom();
  @Inject ApiKeyStore keys;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** A new key with its secret, which is told here and never again. */
  public record Issued(ApiKey key, Secret secret) {}

  @Transactional
  public Issued issue(
      Tenant tenant, String name, Set<Scope> scopes, Optional<Instant> expiresAt, String actor) {
    Issued issued = add(Optional.of(tenant.id()), name, scopes, expiresAt, Secret.random(random));
    audit.write(Optional.of(tenant.id()), actor, "issue-key", issued.key().id() + " " + scopes);
    return issued;
  }

  @Transactional
  public List<ApiKey> list(Tenant tenant) {
    return keys.of(tenant.id());
  }

  /**
   * @throws Refusal when the tenant has no such key, or it was revoked before
   */
  @Transactional
  public void revoke(Tenant tenant, String id, String actor) {
    if (!keys.revoke(tenant.id(), id, clock.instant())) {
      throw Refusal.notFound("key " + id);
    }
    audit.write(Optional.of(tenant.id()), actor, "revoke-key", id);
  }

  /**
   * Makes sure that somebody can operate: the given secret works from then on; without one, a new
   * one is made if no operator has a key yet.
   *
   * @return a new secret that somebody must be told
   */
  @Transactional
  public Optional<Secret> bootstrapOperator(Optional<Secret> given) {
    if (given.isPresent()) {
      if (keys.byHash(given.get().hash()).isEmpty()) {
        add(Optional.empty(), "bootstrap", Set.of(Scope.OPERATOR), Optional.empty(), given.get());
      }
      return Optional.empty();
    }
    if (keys.anyOperatorKey()) {
      return Optional.empty();
    }
    Secret secret = Secret.random(random);
    add(Optional.empty(), "bootstrap", Set.of(Scope.OPERATOR), Optional.empty(), secret);
    return Optional.of(secret);
  }

  private Issued add(
      Optional<TenantId> tenant,
      String name,
      Set<Scope> scopes,
      Optional<Instant> expiresAt,
      Secret secret) {
    String id = "key_" + UUID.randomUUID().toString().replace("-", "");
    ApiKey key = new ApiKey(id, tenant, name, scopes, clock.instant(), expiresAt, Optional.empty());
    keys.add(key, secret.hash());
    return new Issued(key, secret);
  }
}
