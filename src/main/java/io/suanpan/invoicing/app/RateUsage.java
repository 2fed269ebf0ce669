package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.invoicing.app.RatedWindow.Part;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.UsageCosts;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rates the usage of any window. What a window in the middle of a month costs is what the month
 * costs up to its end less what it costs up to its beginning.
 */
@ApplicationScoped
public class RateUsage implements UsageCosts {
  @Inject RatePeriod ratePeriod;
  @Inject PreviewInvoice preview;
  @Inject CarriedOver carriedOver;
  @Inject InvoiceStore invoices;
  @Inject UsageCellStore cells;
  @Inject Clock clock;

  @Override
  public Books open(Tenant tenant, Interval window) {
    List<Terms> terms = ratePeriod.terms(tenant);
    Set<YearMonth> closed =
        invoices.closed(tenant.id()).stream()
            .map(InvoiceStore.Closed::period)
            .collect(Collectors.toSet());
    Instant from = start(tenant, window);
    Instant to =
        window.end().orElseGet(() -> BillingPeriod.at(clock.instant(), tenant.zone()).end());
    BillingPeriod period = BillingPeriod.at(from, tenant.zone());
    BillingPeriod last = BillingPeriod.at(to.minusNanos(1), tenant.zone());
    Carried opening = opening(tenant, terms, period);
    RatedWindow rated = new RatedWindow(terms);
    for (; period.compareTo(last) < 0; period = period.next()) {
      Part part = part(tenant, period, opening, period.end());
      Map<Integer, AccountCharges> charges = rated.add(part, 1);
      subtractBefore(rated, part, from);
      opening = carried(tenant, terms, part, charges, closed);
    }
    Part part = part(tenant, last, opening, to);
    subtractBefore(rated, part, from);
    rated.end(part);
    return rated;
  }

  private Instant start(Tenant tenant, Interval window) {
    Instant earliest = cells.earliest(tenant.id()).orElseGet(clock::instant);
    boolean unbounded = window.end().isEmpty() && earliest.isAfter(window.start());
    return unbounded ? earliest : window.start();
  }

  private Carried opening(Tenant tenant, List<Terms> terms, BillingPeriod first) {
    Carried opening = carriedOver.after(tenant, month -> month.isBefore(first.month()));
    for (BillingPeriod earlier : preview.openBefore(tenant, first)) {
      opening =
          ratePeriod
              .rate(terms, tenant.id(), earlier, opening, currency -> Optional.empty())
              .carried();
    }
    return opening;
  }

  /** What is frozen once a month is closed, else what it leaves now. */
  private Carried carried(
      Tenant tenant,
      List<Terms> terms,
      Part part,
      Map<Integer, AccountCharges> charges,
      Set<YearMonth> closed) {
    YearMonth month = part.period().month();
    if (closed.contains(month)) {
      return carriedOver.after(tenant, other -> !other.isAfter(month));
    }
    Carried carried = part.opening();
    for (Terms one : terms) {
      int account = one.account().id();
      carried = carried.after(account, charges.get(account), one.grants());
    }
    return carried;
  }

  private static void subtractBefore(RatedWindow rated, Part part, Instant from) {
    if (from.isAfter(part.period().start())) {
      rated.add(part.until(from), -1);
    }
  }

  private Part part(Tenant tenant, BillingPeriod period, Carried opening, Instant to) {
    List<UsageCell> used = cells.cells(tenant.id(), period.start(), to);
    return new Part(period, opening, to, used);
  }
}
