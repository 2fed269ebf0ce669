package io.suanpan.tenancy;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept that a tenant that is about to leave has been given all that is its. */
public interface TenantExports {
  /** Notes that the last one was written to its end. */
  void taken(TenantId tenant, Instant at);

  /** From now on none has been taken. */
  void forget(TenantId tenant);

  /** When the last one was taken since the tenant was suspended, if one was. */
  Optional<Instant> last(TenantId tenant);
}
