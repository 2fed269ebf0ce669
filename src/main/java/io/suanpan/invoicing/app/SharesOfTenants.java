package io.suanpan.invoicing.app;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/** Shares the tenants of a run out to threads. */
@Named("sharesOfTenants")
@Dependent
public class SharesOfTenants implements PartitionMapper {
  @Inject BillingSettings settings;

  @Override
  public PartitionPlan mapPartitions() {
    int threads = settings.threads();
    Properties[] shares = new Properties[threads];
    for (int i = 0; i < threads; i++) {
      shares[i] = new Properties();
      shares[i].setProperty("share", Integer.toString(i));
      shares[i].setProperty("shares", Integer.toString(threads));
    }
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitions(threads);
    plan.setThreads(threads);
    plan.setPartitionProperties(shares);
    return plan;
  }
}
