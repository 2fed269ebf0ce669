package io.suanpan.invoicing.app;

import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.CatalogStore.Change;
import io.suanpan.invoicing.Corrections;
import io.suanpan.invoicing.Corrections.Correction;
import io.suanpan.invoicing.Corrections.SectionDifference;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Rates a closed period again, with the usage and prices that are known now and what the periods
 * before left of grants, and compares it with the issued invoice. Changes nothing.
 */
@ApplicationScoped
public class RerateClosed {
  @Inject PreviewInvoice previews;
  @Inject FindInvoices invoices;
  @Inject CatalogStore catalogs;

  /**
   * What a closed period would differ in.
   *
   * @param invoice the issued invoice
   * @param corrections line by line, before what vouchers pay
   * @param sections what that comes to with vouchers, section by section
   * @param catalogChanges newer versions of the catalogues concerned, with their reasons
   */
  public record Rerated(
      String invoice,
      List<Correction> corrections,
      List<SectionDifference> sections,
      List<Change> catalogChanges) {}

  /**
   * @throws Refusal when no invoice was issued for the month
   */
  @Transactional
  public Rerated rerate(Tenant tenant, YearMonth month) {
    IssuedInvoice issued =
        invoices.list(tenant).stream()
            .filter(invoice -> invoice.period().equals(month))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("an invoice of " + month));
    InvoiceContent before = invoices.content(issued);
    InvoiceContent now = previews.preview(tenant, Optional.of(month));
    List<Correction> corrections = Corrections.between(before, now);
    return new Rerated(
        issued.number(),
        corrections,
        Corrections.sections(before, now),
        changes(before, corrections));
  }

  /** Versions that are newer than those of which the vendors' lines were issued. */
  private List<Change> changes(InvoiceContent issued, List<Correction> corrections) {
    List<Change> changes = new ArrayList<>();
    for (String vendor : new TreeSet<>(corrections.stream().map(Correction::vendor).toList())) {
      int since =
          issued.sections().stream()
              .filter(section -> section.vendor().equals(vendor))
              .flatMap(section -> section.lines().stream())
              .filter(line -> line.rate() != null)
              .mapToInt(line -> line.rate().catalogVersion())
              .max()
              .orElse(0);
      catalogs.changes(new VendorId(vendor)).stream()
          .filter(change -> change.version() > since)
          .forEach(changes::add);
    }
    return changes;
  }
}
