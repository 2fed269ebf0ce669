package io.suanpan.tenancy.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.Secret;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys and tenants as every request needs them, read from the database once in two seconds at most.
 * A change made on this node holds at once, one made on another node within those two seconds.
 */
@ApplicationScoped
public class Directory {
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int MOST = 100_000;

  @Inject Authenticate authenticate;
  @Inject ManageTenants manageTenants;
  @Inject Clock clock;

  private final Cache<ByteBuffer, ApiKey> keys = cache();
  private final Cache<TenantId, Tenant> tenants = cache();
  private final Cache<String, Tenant> tenantsByCode = cache();

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
  }

  /** Fired when a key or a tenant has changed. */
  public record Changed() {}

  /** The key of a secret, unless there is none, or it is revoked or expired. */
  public Optional<ApiKey> key(Secret secret) {
    ByteBuffer hash = ByteBuffer.wrap(secret.hash());
    // What is not found is not kept: guesses must not push keys out.
    ApiKey key = keys.get(hash, unknown -> authenticate.authenticate(secret).orElse(null));
    return Optional.ofNullable(key).filter(found -> found.worksAt(clock.instant()));
  }

  public Optional<Tenant> tenant(TenantId id) {
    return Optional.ofNullable(tenants.get(id, unknown -> manageTenants.find(id).orElse(null)));
  }

  /** The tenant of that id, unless there is none. */
  public Optional<Tenant> tenant(String code) {
    return Optional.ofNullable(
        tenantsByCode.get(code, unknown -> manageTenants.withCode(code).orElse(null)));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    keys.invalidateAll();
    tenants.invalidateAll();
    tenantsByCode.invalidateAll();
  }
}
