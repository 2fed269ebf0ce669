package io.suanpan.offboarding;

import io.suanpan.offboarding.TenantTables.Erased;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where erasing is noted, and what it erases; all in the caller's transaction. */
public interface ErasureStore {
  void begin(TenantId tenant, Instant at, String by);

  Optional<Erasure> find(TenantId tenant);

  /** Those that are being erased, the longest first. */
  List<TenantId> unfinished();

  /**
   * Erases some rows of a tenant and counts them.
   *
   * @param most how many at most
   * @return how many it were
   */
  int erase(TenantId tenant, Erased from, int most);

  /** Notes what keeps it from going on. */
  void trouble(TenantId tenant, String what);

  void end(TenantId tenant, Instant at);

  /**
   * Does some work unless another node does such work or archives events, which it would erase at
   * the same time.
   *
   * @return whether it was done
   */
  boolean alone(Runnable work);
}
