package io.suanpan.metering;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.TenantId;

/** What was reserved before it was used. */
public interface ReservedUsage {
  /**
   * Ends a reservation, because what it was for has been used, in the transaction that stores the
   * usage. A second time with the same event changes nothing.
   *
   * @param event that books the usage
   * @throws Refusal {@link Code#NOT_FOUND}, or {@link Code#RESERVATION_SETTLED} when another event
   *     has settled it
   */
  void settle(TenantId tenant, String reservation, EventIdentity event);
}
