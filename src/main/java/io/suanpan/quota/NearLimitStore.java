package io.suanpan.quota;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which limits tenants had used most of when they were last looked at. */
public interface NearLimitStore {
  /**
   * A limit.
   *
   * @param percent of it that was used or held; may be more than a hundred
   * @param resetsAt when it begins anew, if it does
   */
  record Near(int quota, String name, int percent, Optional<Instant> resetsAt) {}

  /** One of a tenant, and when that was found. */
  record Found(TenantId tenant, Near limit, Instant asOf) {}

  /** In place of what was known of the tenant before. */
  void keep(TenantId tenant, List<Near> limits, Instant asOf);

  /** Of all tenants, the fullest first; none whose window is over. */
  List<Found> fullest(Instant now, int most);
}
