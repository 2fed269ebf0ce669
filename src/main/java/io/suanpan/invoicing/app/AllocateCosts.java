package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CostAllocation;
import io.suanpan.invoicing.CostAllocation.Cost;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceContent.Correction;
import io.suanpan.invoicing.InvoiceContent.Fee;
import io.suanpan.invoicing.InvoiceContent.Promotion;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what each project and day costs of a month's invoice, or of its preview. */
@ApplicationScoped
public class AllocateCosts {
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;
  @Inject PreviewInvoice previews;
  @Inject RatePeriod ratePeriod;
  @Inject UsageCellStore cells;
  @Inject AllocateUsage allocateUsage;

  /**
   * What a month costs.
   *
   * @param invoice as it was issued, or as it would be now
   * @param costs its sections' lines in parts
   */
  public record Allocated(InvoiceContent invoice, List<Cost> costs) {
    /** What the operator charges. */
    public BigDecimal fees() {
      return sum(invoice.fees().stream().map(Fee::net));
    }

    /** Of earlier months. */
    public BigDecimal corrections() {
      return sum(invoice.corrections().stream().map(Correction::netConverted));
    }

    /** What promotions take off. */
    public BigDecimal promotions() {
      return sum(invoice.promotions().stream().map(Promotion::amount));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
      return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** Of the issued invoice of the month, else of a preview. */
  @Transactional
  public Allocated allocate(Tenant tenant, YearMonth month) {
    InvoiceContent invoice =
        invoices.closed(tenant.id()).stream()
            .filter(closed -> closed.period().equals(month))
            .findFirst()
            .flatMap(InvoiceStore.Closed::number)
            .map(number -> find.content(find.get(tenant, number)))
            .orElseGet(() -> previews.preview(tenant, Optional.of(month)));
    return allocate(tenant, invoice);
  }

  /** Of an invoice that is at hand, by the usage that is known now. */
  @Transactional
  public Allocated allocate(Tenant tenant, InvoiceContent invoice) {
    BillingPeriod period = new BillingPeriod(invoice.period(), invoice.timeZone());
    CostAllocation usage =
        allocateUsage.allocate(
            tenant.id(),
            period,
            ratePeriod.terms(tenant),
            cells.cells(tenant.id(), period.start(), period.end()));
    return new Allocated(invoice, usage.of(invoice));
  }
}
