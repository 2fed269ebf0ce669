package io.suanpan.metering.app;

import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.ProjectDayStore.Part;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Reads cells: what was stored before is in them. */
@ApplicationScoped
public class UsageSoFar {
  @Inject UsageCellStore cells;
  @Inject ProjectDayStore days;

  /** The cells with buckets in {@code [from, to)}. */
  @Transactional
  public List<UsageCell> cells(Tenant tenant, Instant from, Instant to) {
    return cells.cells(tenant.id(), from, to);
  }

  /**
   * What projects used, and what was used under none.
   *
   * @param from a midnight of the tenant
   * @param to a later one
   */
  @Transactional
  public List<Part> byProject(Tenant tenant, Instant from, Instant to) {
    return days.usage(tenant.id(), from, to);
  }
}
