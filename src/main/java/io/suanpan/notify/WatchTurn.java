package io.suanpan.notify;

import io.suanpan.tenancy.TenantId;
import java.time.Duration;

/** Sees to it that of all nodes one looks, every so often. Time is the database's. */
public interface WatchTurn {
  /**
   * Does the work unless it is not due yet, or another node is at it.
   *
   * @param every how long after its beginning it is due again
   * @return whether it was done
   */
  boolean take(Duration every, Runnable work);

  /**
   * Waits until no other transaction looks at the tenant, and keeps others waiting until the one
   * that is running ends. Looks write rows of one tenant in whatever order: two at once would get
   * in each other's way.
   */
  void alone(TenantId tenant);
}
