package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Composition;
import io.suanpan.invoicing.CostAllocation;
import io.suanpan.invoicing.UsageSlots;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.UsageCell;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Bucket;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells by which project and on which day usage was used. */
@ApplicationScoped
class AllocateUsage {
  @Inject ProjectDayStore days;

  /** Of what is billed. */
  CostAllocation of(Composition parts, List<RatePeriod.Terms> terms) {
    List<UsageCell> cells = parts.bills().stream().flatMap(bill -> bill.cells().stream()).toList();
    return allocate(parts.tenant().id(), parts.period(), terms, cells);
  }

  /**
   * @param terms what the tenant's accounts are rated by
   * @param cells the usage of the period
   */
  CostAllocation allocate(
      TenantId tenant, BillingPeriod period, List<RatePeriod.Terms> terms, List<UsageCell> cells) {
    Map<Integer, RatePeriod.Terms> byAccount =
        terms.stream().collect(Collectors.toMap(each -> each.account().id(), Function.identity()));
    UsageSlots slots = new UsageSlots(period.zone());
    for (UsageCell cell : cells) {
      RatePeriod.Terms of = byAccount.get(cell.account());
      Instant at = cell.bucket().start();
      slots.add(cell, of.account(), of.agreement().prices().served(cell.model(), at));
    }
    if (namesProjects(tenant, period)) {
      days.usage(tenant, period.start(), period.end())
          .forEach(part -> part.project().ifPresent(name -> slots.assign(name, part.usage())));
    }
    return slots.allocation();
  }

  /** Most name none, and that is cheap to know. */
  private boolean namesProjects(TenantId tenant, BillingPeriod period) {
    AtomicBoolean found = new AtomicBoolean();
    days.each(
        tenant,
        Bucket.of(period.start()),
        Bucket.of(period.end()),
        (key, quantities) -> found.set(true));
    return found.get();
  }
}
