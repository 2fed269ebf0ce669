package io.suanpan.invoicing.app;

import io.suanpan.catalog.FxRate;
import io.suanpan.invoicing.AccountBill;
import io.suanpan.invoicing.Carried;
import io.suanpan.invoicing.Composition;
import io.suanpan.invoicing.Conservation;
import io.suanpan.invoicing.CorrectionPlan.Group;
import io.suanpan.invoicing.Corrections;
import io.suanpan.invoicing.Extras;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Section;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.InvoiceStore.Closed;
import io.suanpan.invoicing.RestatementStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rates closed periods again, from the first one of which something has changed to the last one,
 * because what a period burns of grants is gone for those after it. Changes nothing.
 */
@ApplicationScoped
public class RestatePeriods {
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject RestatementStore restatements;
  @Inject RatePeriod ratePeriod;
  @Inject CarriedOver carriedOver;
  @Inject Fingerprints fingerprints;
  @Inject GatherExtras extras;

  /**
   * A closed period rated again.
   *
   * @param invoice its invoice, as it was issued
   * @param billed the same with the corrections that were booked since
   * @param now what it comes to now, at the exchange rates of its invoice
   * @param bills of that
   * @param ratedBy the fingerprint of what it is rated by now
   */
  public record Restated(
      InvoiceContent invoice,
      InvoiceContent billed,
      InvoiceContent now,
      List<AccountBill> bills,
      String ratedBy) {
    YearMonth period() {
      return invoice.period();
    }

    Group corrections() {
      return new Group(
          invoice,
          Corrections.between(billed, now).stream()
              .map(c -> c.booked(invoice.number(), invoice.period(), invoice.taxRate()))
              .toList());
    }
  }

  /**
   * @param periods that were rated again, oldest first
   * @param carried what the closed periods leave to the next one
   */
  public record Restatement(List<Restated> periods, Carried carried) {
    /** Those of invoices that would say something else. */
    List<Group> corrections() {
      return periods.stream()
          .map(Restated::corrections)
          .filter(group -> !group.corrections().isEmpty())
          .toList();
    }
  }

  Restatement restate(Tenant tenant) {
    return restate(tenant, ratePeriod.terms(tenant));
  }

  /**
   * @param terms what the tenant's accounts are rated by now
   */
  Restatement restate(Tenant tenant, List<RatePeriod.Terms> terms) {
    List<Closed> closed = closed(tenant);
    List<String> ratedBy =
        closed.stream()
            .map(c -> new BillingPeriod(c.period(), tenant.zone()))
            .map(period -> fingerprints.of(tenant, period, terms))
            .toList();
    int first = 0;
    while (first < closed.size()
        && closed.get(first).ratedBy().equals(Optional.of(ratedBy.get(first)))) {
      first++;
    }
    if (first == closed.size()) {
      return new Restatement(List.of(), carriedOver.after(tenant, any -> true));
    }
    YearMonth touched = closed.get(first).period();
    Carried carried = carriedOver.after(tenant, other -> other.isBefore(touched));
    Map<YearMonth, String> booked = restatements.newest(tenant.id());
    List<Restated> periods = new ArrayList<>();
    for (int i = first; i < closed.size(); i++) {
      BillingPeriod period = new BillingPeriod(closed.get(i).period(), tenant.zone());
      InvoiceContent invoice = find.content(find.get(tenant, closed.get(i).number().orElseThrow()));
      InvoiceContent billed =
          Optional.ofNullable(booked.get(period.month())).map(find::parse).orElse(invoice);
      RatePeriod.Rated rated =
          ratePeriod.rate(
              terms, tenant.id(), period, carried, from -> fx(billed, period, from, tenant));
      carried = rated.carried();
      InvoiceContent now =
          new Composition(
                  tenant,
                  period,
                  Optional.empty(),
                  rated.bills(),
                  carried,
                  Extras.of(extras.fees(tenant.id(), period.month())),
                  Optional.empty())
              .preview();
      Conservation.check(rated.bills(), now);
      periods.add(new Restated(invoice, billed, now, rated.bills(), ratedBy.get(i)));
    }
    return new Restatement(periods, carried);
  }

  /** What an erased tenant was rated by is gone: what was billed stands. */
  private List<Closed> closed(Tenant tenant) {
    return tenant.state().isErased()
        ? List.of()
        : invoices.closed(tenant.id()).stream().filter(c -> c.number().isPresent()).toList();
  }

  /** The rate at which the currency was billed; for one that was not, that of the month's end. */
  private Optional<FxRate> fx(
      InvoiceContent billed, BillingPeriod period, Currency from, Tenant tenant) {
    return billed.sections().stream()
        .filter(section -> section.currency().equals(from.getCurrencyCode()))
        .map(Section::fx)
        .filter(fx -> fx != null)
        .findFirst()
        .map(fx -> new FxRate(fx.rate(), fx.date(), fx.source()))
        .or(() -> ratePeriod.fx(from, tenant.currency(), period.lastDay()));
  }
}
