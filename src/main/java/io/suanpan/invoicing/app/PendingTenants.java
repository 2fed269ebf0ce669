package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore.Share;
import io.suanpan.tenancy.TenantId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads a share of the tenants that a run has not come to, a few at a time: a run that is stopped
 * ends with those. There is no checkpoint: what is worked off is not pending any more.
 */
@Named("pendingTenants")
@Dependent
public class PendingTenants extends AbstractItemReader {
  private static final int PAGE = 10;

  @Inject @BatchProperty String run;
  @Inject @BatchProperty String share;
  @Inject @BatchProperty String shares;
  @Inject BillingRuns runs;

  private final Deque<TenantId> page = new ArrayDeque<>();
  private Optional<TenantId> last = Optional.empty();

  @Override
  public TenantId readItem() {
    if (page.isEmpty()) {
      Share mine = new Share(Integer.parseInt(share), Integer.parseInt(shares));
      page.addAll(runs.pending(run, mine, last, PAGE));
    }
    if (page.isEmpty()) {
      return null;
    }
    last = Optional.of(page.remove());
    return last.get();
  }
}
