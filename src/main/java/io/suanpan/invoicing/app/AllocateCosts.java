package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CostAllocation;
import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.CostAllocation.Slot;
import io.suanpan.invoicing.CostAllocation.Used;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.ProjectDayStore.Part;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.VendorAccount;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what each project and day costs of a month's invoice, or of its preview. */
@ApplicationScoped
public class AllocateCosts {
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject PreviewInvoice previews;
  @Inject RatePeriod ratePeriod;
  @Inject UsageCellStore cells;
  @Inject ProjectDayStore days;

  /** By what usage is told apart. */
  public enum Grain {
    DAY,
    PROJECT_AND_DAY
  }

  /**
   * What a month costs.
   *
   * @param invoice as it was issued, or as it would be now
   * @param costs its sections' lines in parts
   */
  public record Allocated(InvoiceContent invoice, List<Cost> costs) {}

  /** Of the issued invoice of the month, else of a preview. */
  @Transactional
  public Allocated allocate(Tenant tenant, YearMonth month, Grain grain) {
    InvoiceContent invoice =
        invoices.closed(tenant.id()).stream()
            .filter(closed -> closed.period().equals(month))
            .findFirst()
            .flatMap(InvoiceStore.Closed::number)
            .map(number -> find.content(find.get(tenant, number)))
            .orElseGet(() -> previews.preview(tenant, Optional.of(month)));
    return allocate(tenant, invoice, grain);
  }

  /** Of an invoice that is at hand, by the usage that is known now. */
  @Transactional
  public Allocated allocate(Tenant tenant, InvoiceContent invoice, Grain grain) {
    return new Allocated(invoice, usage(tenant, invoice, grain).of(invoice));
  }

  private CostAllocation usage(Tenant tenant, InvoiceContent invoice, Grain grain) {
    BillingPeriod period = new BillingPeriod(invoice.period(), invoice.timeZone());
    Map<Integer, RatePeriod.Terms> terms =
        ratePeriod.terms(tenant).stream()
            .collect(Collectors.toMap(each -> each.account().id(), Function.identity()));
    Map<Used, SortedMap<Slot, Long>> usage = new HashMap<>();
    for (Part part : parts(tenant, period, grain)) {
      UsageCell cell = part.usage();
      Instant at = cell.bucket().start();
      RatePeriod.Terms of = terms.get(cell.account());
      VendorAccount account = of.account();
      String served = of.agreement().prices().served(cell.model(), at);
      LocalDate day = LocalDate.ofInstant(at, period.zone());
      Slot slot = new Slot(part.project().orElse(""), day);
      cell.quantities()
          .forEach(
              (meter, quantity) ->
                  usage
                      .computeIfAbsent(
                          new Used(account.vendor().name(), account.name(), served, meter.name()),
                          any -> new TreeMap<>())
                      .merge(slot, part.sign() * quantity, Long::sum));
    }
    return new CostAllocation(usage);
  }

  private List<Part> parts(Tenant tenant, BillingPeriod period, Grain grain) {
    return grain == Grain.PROJECT_AND_DAY
        ? days.usage(tenant.id(), period.start(), period.end())
        : cells.cells(tenant.id(), period.start(), period.end()).stream().map(Part::ofAll).toList();
  }
}
