package io.suanpan.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where API keys are kept, by the hash of their secret. */
public interface ApiKeyStore {
  void add(ApiKey key, byte[] hash);

  Optional<ApiKey> byHash(byte[] hash);

  /** A tenant's keys, oldest first. */
  List<ApiKey> of(TenantId tenant);

  /**
   * @return false when the tenant has no such key
   */
  boolean revoke(TenantId tenant, String id, Instant at);

  boolean anyOperatorKey();
}
