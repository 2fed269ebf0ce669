package io.suanpan.invoicing.app;

import io.suanpan.catalog.CatalogStore;
import io.suanpan.catalog.CatalogStore.Change;
import io.suanpan.invoicing.Corrections;
import io.suanpan.invoicing.Corrections.Correction;
import io.suanpan.invoicing.Corrections.SectionDifference;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.app.RestatePeriods.Restated;
import io.suanpan.metering.VendorId;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells what a closed period would say otherwise now than was billed of it: the issued invoice and
 * the corrections booked since. Changes nothing; the next close books it.
 */
@ApplicationScoped
public class RerateClosed {
  @Inject RestatePeriods restatePeriods;
  @Inject InvoiceStore invoices;
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
    String number =
        invoices.closed(tenant.id()).stream()
            .filter(closed -> closed.period().equals(month))
            .findFirst()
            .flatMap(InvoiceStore.Closed::number)
            .orElseThrow(() -> Refusal.notFound("an invoice of " + month));
    return restatePeriods.restate(tenant).periods().stream()
        .filter(restated -> restated.period().equals(month))
        .findFirst()
        .map(this::rerated)
        .orElseGet(() -> new Rerated(number, List.of(), List.of(), List.of()));
  }

  private Rerated rerated(Restated restated) {
    List<Correction> corrections = Corrections.between(restated.billed(), restated.now());
    return new Rerated(
        restated.invoice().number(),
        corrections,
        Corrections.sections(restated.billed(), restated.now()),
        changes(restated.billed(), corrections));
  }

  /** Versions that are newer than those of which the vendors' lines were issued. */
  private List<Change> changes(InvoiceContent issued, List<Correction> corrections) {
    List<Change> changes = new ArrayList<>();
    for (String vendor : vendors(corrections)) {
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

  /** The operator's own fees are of no vendor. */
  private static Set<String> vendors(List<Correction> corrections) {
    return corrections.stream()
        .map(Correction::vendor)
        .filter(vendor -> vendor != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
