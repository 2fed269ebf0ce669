package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.app.RatePeriod.Terms;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.period.Interval;
import io.suanpan.rating.AccountCharges;
import io.suanpan.rating.Use;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Rates an account again, each closed month from what the ones before it have left. */
@ApplicationScoped
class ReplayAccount {
  @Inject CarriedOver carriedOver;
  @Inject InvoiceStore invoices;
  @Inject UsageCellStore cells;

  /** In which parts usage is rated again. */
  enum Part {
    MONTHS,
    DAYS;

    List<Interval> of(BillingPeriod period, Instant end) {
      if (this == MONTHS) {
        return List.of(new Interval(period.start(), Optional.of(end)));
      }
      List<Interval> days = new ArrayList<>();
      LocalDate day = period.month().atDay(1);
      for (Instant from = period.start(); from.isBefore(end); ) {
        day = day.plusDays(1);
        Instant next = day.atStartOfDay(period.zone()).toInstant();
        Instant to = next.isBefore(end) ? next : end;
        days.add(new Interval(from, Optional.of(to)));
        from = next;
      }
      return days;
    }
  }

  /**
   * Rates an account again, part by part, and makes something of each. What burns is the same
   * whatever the parts: usage burns in the order of its buckets.
   */
  <T> List<T> rated(
      Tenant tenant,
      Terms terms,
      Interval span,
      Part part,
      BiFunction<Interval, AccountCharges, T> made) {
    List<T> all = new ArrayList<>();
    Instant to = span.end().orElseThrow();
    Set<YearMonth> closed =
        invoices.closed(tenant.id()).stream()
            .map(InvoiceStore.Closed::period)
            .collect(Collectors.toSet());
    Carried carried = Carried.NOTHING;
    BillingPeriod period = BillingPeriod.at(span.start(), tenant.zone());
    for (; period.start().isBefore(to); period = period.next()) {
      YearMonth month = period.month();
      if (closed.contains(month) || carried.equals(Carried.NOTHING)) {
        carried = carriedOver.after(tenant, other -> other.isBefore(month));
      }
      Instant end = to.isBefore(period.end()) ? to : period.end();
      List<Use> used = used(tenant, terms, period.start(), end);
      for (Interval each : part.of(period, end)) {
        AccountCharges charges = RatePeriod.charges(terms, in(each, used), carried, each);
        carried = carried.after(terms.account().id(), charges, terms.grants());
        all.add(made.apply(each, charges));
      }
    }
    return all;
  }

  private static List<Use> in(Interval span, List<Use> uses) {
    return uses.stream().filter(use -> span.contains(use.at())).toList();
  }

  private List<Use> used(Tenant tenant, Terms terms, Instant from, Instant to) {
    return cells.cells(tenant.id(), terms.account().id(), from, to).stream().map(Use::of).toList();
  }
}
