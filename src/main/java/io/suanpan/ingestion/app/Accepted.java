package io.suanpan.ingestion.app;

import io.suanpan.metering.UsageEvent;
import io.suanpan.tenancy.Tenant;

/**
 * An event that can be counted.
 *
 * @param tenant whose it is
 * @param event the event
 * @param account the number of the vendor account it counts on; 0 for one without usage
 */
record Accepted(Tenant tenant, UsageEvent event, int account) {
  /** Of an event without usage. */
  static final int NO_ACCOUNT = 0;
}
