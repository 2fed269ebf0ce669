package io.suanpan.metering.app;

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

  /** The cells with buckets in {@code [from, to)}. */
  @Transactional
  public List<UsageCell> cells(Tenant tenant, Instant from, Instant to) {
    return cells.cells(tenant.id(), from, to);
  }
}
