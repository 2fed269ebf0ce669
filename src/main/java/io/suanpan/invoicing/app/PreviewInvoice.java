package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.Conservation;
import io.suanpan.invoicing.DraftInvoice;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the invoice of a month would say now. Earlier months that are still open are rated first,
 * because what they burn of grants is gone.
 */
@ApplicationScoped
public class PreviewInvoice {
  @Inject RatePeriod ratePeriod;
  @Inject CarriedOver carriedOver;
  @Inject InvoiceStore invoices;
  @Inject UsageCellStore cells;
  @Inject TenantStore tenants;
  @Inject Clock clock;

  @Transactional
  public InvoiceContent preview(Tenant tenant, Optional<YearMonth> month) {
    BillingPeriod period =
        month
            .map(m -> new BillingPeriod(m, tenant.zone()))
            .orElseGet(() -> BillingPeriod.at(clock.instant(), tenant.zone()));
    BillingPeriod running = BillingPeriod.at(clock.instant(), tenant.zone());
    if (period.compareTo(running.next()) > 0) {
      throw new Refusal(Code.INVALID_REQUEST, "there is no preview beyond the next month");
    }
    boolean closed =
        invoices.closed(tenant.id()).stream().anyMatch(c -> c.period().equals(period.month()));
    // Of a closed month: as it was then. Of an open one: whatever has been given away since.
    Carried opening = carriedOver.after(tenant, other -> !closed || other.isBefore(period.month()));
    for (BillingPeriod earlier : openBefore(tenant, period)) {
      opening = ratePeriod.rate(tenant, earlier, opening, fxDay(earlier)).carried();
    }
    RatePeriod.Rated rated = ratePeriod.rate(tenant, period, opening, fxDay(period));
    InvoiceContent content =
        new DraftInvoice(tenant, period, tenants.issuer(), rated.bills(), rated.carried())
            .preview();
    Conservation.check(rated.bills(), content);
    return content;
  }

  /** Periods before the given one that may be billed and are not closed, oldest first. */
  List<BillingPeriod> openBefore(Tenant tenant, BillingPeriod period) {
    Set<YearMonth> closed =
        invoices.closed(tenant.id()).stream()
            .map(InvoiceStore.Closed::period)
            .collect(Collectors.toSet());
    return Stream.concat(
            cells.earliest(tenant.id()).stream(), ratePeriod.obligedSince(tenant).stream())
        .min(Instant::compareTo)
        .map(first -> BillingPeriod.at(first, tenant.zone()))
        .map(
            first ->
                Stream.iterate(first, p -> p.compareTo(period) < 0, BillingPeriod::next)
                    .filter(p -> !closed.contains(p.month()))
                    .toList())
        .orElse(List.of());
  }

  /** The last local day of the period, or today while it runs. */
  private LocalDate fxDay(BillingPeriod period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), period.zone());
    return today.isBefore(period.lastDay()) ? today : period.lastDay();
  }
}
