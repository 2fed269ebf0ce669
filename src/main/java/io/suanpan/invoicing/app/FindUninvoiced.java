package io.suanpan.invoicing.app;

import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Finds usage that no invoice has billed. */
@ApplicationScoped
public class FindUninvoiced {
  @Inject PreviewInvoice previews;
  @Inject RestatePeriods restatePeriods;
  @Inject UsageCellStore cells;
  @Inject Clock clock;

  /** Months with usage that are open, and closed ones of which the next invoice bills more. */
  @Transactional
  public NavigableSet<YearMonth> months(Tenant tenant) {
    NavigableSet<YearMonth> months = new TreeSet<>();
    // An event may be some minutes ahead of its time.
    BillingPeriod end = BillingPeriod.at(clock.instant(), tenant.zone()).next().next();
    previews.openBefore(tenant, end).stream()
        .filter(open -> isUsed(tenant, open))
        .forEach(open -> months.add(open.month()));
    restatePeriods.restate(tenant).corrections().stream()
        .map(group -> group.invoice().period())
        .forEach(months::add);
    return months;
  }

  /** What was voided leaves a sum of nothing. */
  private boolean isUsed(Tenant tenant, BillingPeriod period) {
    return cells.cells(tenant.id(), period.start(), period.end()).stream()
        .anyMatch(cell -> !cell.quantities().equals(Quantities.NONE));
  }
}
