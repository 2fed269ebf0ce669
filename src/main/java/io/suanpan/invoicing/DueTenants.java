package io.suanpan.invoicing;

import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Tells whose turn it is to be billed. */
public interface DueTenants {
  /** The zones that tenants live in. */
  List<ZoneId> zones();

  /**
   * What is looked for.
   *
   * @param mode in which the schedule runs; what such a run has worked off is not due again
   * @param retryBefore runs that began before this may be tried again where they came to nothing
   */
  record Wanted(YearMonth month, Collection<ZoneId> zones, Mode mode, Instant retryBefore) {}

  /** Tenants of those zones whose month is neither closed nor dealt with by a run. */
  List<TenantId> due(Wanted wanted);
}
