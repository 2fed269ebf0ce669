package io.suanpan.tenancy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an API key; the key itself is not kept, only its SHA-256.
 *
 * @param id its public name
 * @param tenant whose it is; empty for an operator's
 * @param name what a person calls it
 * @param scopes what it may do
 * @param createdAt when it was issued
 * @param expiresAt when it stops working, if ever
 * @param revokedAt when it was revoked, if it was
 * @param ingest how the events that come with it are taken
 */
public record ApiKey(
    String id,
    Optional<TenantId> tenant,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    IngestSettings ingest) {
  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (scopes.contains(Scope.OPERATOR) != tenant.isEmpty()) {
      throw new IllegalArgumentException("an operator's key has no tenant, every other has one");
    }
  }

  public boolean worksAt(Instant instant) {
    return revokedAt.isEmpty() && expiresAt.map(instant::isBefore).orElse(true);
  }
}
