package io.suanpan.tenancy.app;

import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.ApiKeyStore;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.IngestSettings;
import io.suanpan.tenancy.Scope;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
  private static final Wanted BOOTSTRAP =
      new Wanted("bootstrap", Set.of(Scope.OPERATOR), Optional.empty(), IngestSettings.USUAL);

  private final SecureRandom random = new SecureRandom();
  @Inject ApiKeyStore keys;
  @Inject AuditLog audit;
  @Inject Event<Directory.Changed> changed;
  @Inject Clock clock;

  /** A new key with its secret, which is told here and never again. */
  public record Issued(ApiKey key, Secret secret) {}

  /**
   * A key that somebody asks for.
   *
   * @param name what a person calls it
   * @param scopes what it may do
   * @param expiresAt when it stops working, if ever
   * @param ingest how the events that come with it are taken
   */
  public record Wanted(
      String name, Set<Scope> scopes, Optional<Instant> expiresAt, IngestSettings ingest) {}

  @Transactional
  public Issued issue(Tenant tenant, Wanted wanted, String actor) {
    tenant.requireNotErased();
    Issued issued = add(Optional.of(tenant.id()), wanted, Secret.random(random));
    audit.write(
        Optional.of(tenant.id()),
        actor,
        "issue-key",
        issued.key().id() + " " + wanted.scopes() + " " + wanted.ingest());
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
    changed.fire(new Directory.Changed());
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
        add(Optional.empty(), BOOTSTRAP, given.get());
      }
      return Optional.empty();
    }
    if (keys.anyOperatorKey()) {
      return Optional.empty();
    }
    Secret secret = Secret.random(random);
    add(Optional.empty(), BOOTSTRAP, secret);
    return Optional.of(secret);
  }

  private Issued add(Optional<TenantId> tenant, Wanted wanted, Secret secret) {
    String id = "key_" + UUID.randomUUID().toString().replace("-", "");
    ApiKey key =
        new ApiKey(
            id,
            tenant,
            wanted.name(),
            wanted.scopes(),
            clock.instant(),
            wanted.expiresAt(),
            Optional.empty(),
            wanted.ingest());
    keys.add(key, secret.hash());
    return new Issued(key, secret);
  }
}
