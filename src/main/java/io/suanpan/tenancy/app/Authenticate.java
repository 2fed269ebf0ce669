package io.suanpan.tenancy.app;

import io.suanpan.tenancy.ApiKey;
import io.suanpan.tenancy.ApiKeyStore;
import io.suanpan.tenancy.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Tells which key a secret belongs to. */
@ApplicationScoped
public class Authenticate {
  @Inject ApiKeyStore keys;
  @Inject Clock clock;

  /** The key, unless there is none, or it is revoked or expired. */
  @Transactional
  public Optional<ApiKey> authenticate(Secret secret) {
    return keys.byHash(secret.hash()).filter(key -> key.worksAt(clock.instant()));
  }
}
