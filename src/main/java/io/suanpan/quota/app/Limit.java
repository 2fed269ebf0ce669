package io.suanpan.quota.app;

import io.suanpan.period.Interval;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.Quota;
import io.suanpan.tenancy.Tenant;
import java.time.Instant;

/**
 * A quota in one of its windows.
 *
 * @param tenant whose
 * @param quota the quota
 * @param window the window
 */
record Limit(Tenant tenant, Quota quota, Interval window) {
  /** The window that holds the instant. */
  static Limit at(Tenant tenant, Quota quota, Instant at) {
    return new Limit(tenant, quota, quota.windowAt(at, tenant.zone()));
  }

  CounterKey key() {
    return new CounterKey(tenant.id(), quota.id(), window.start());
  }
}
