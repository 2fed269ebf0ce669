package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore.Item;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Notes what became of tenants. After a crash before it, they are found closed the second time. */
@Named("notedOutcomes")
@Dependent
public class NotedOutcomes extends AbstractItemWriter {
  @Inject @BatchProperty String run;
  @Inject BillingRuns runs;

  @Override
  public void writeItems(List<Object> items) {
    runs.note(runs.get(run), items.stream().map(Item.class::cast).toList());
  }
}
