package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore.Item;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.tenancy.TenantId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Works one tenant of a run off, in a transaction of the tenant's own. */
@Named("workedOff")
@Dependent
public class WorkedOff implements ItemProcessor {
  @Inject @BatchProperty String run;
  @Inject BillingRuns runs;
  @Inject RunBilling runBilling;

  private Run known;

  @Override
  public Item processItem(Object tenant) {
    if (known == null) {
      known = runs.get(run);
    }
    return runBilling.outcome(known, (TenantId) tenant);
  }
}
