package io.suanpan.invoicing.app;

import io.suanpan.invoicing.CorrectionPlan.Group;
import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.invoicing.RestatementStore;
import io.suanpan.invoicing.app.RestatePeriods.Restated;
import io.suanpan.invoicing.app.RestatePeriods.Restatement;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Notes which document books which corrections, and what corrected periods leave. */
@ApplicationScoped
class BookCorrections {
  @Inject RestatementStore restatements;
  @Inject CarriedOver carriedOver;
  @Inject InvoiceStore invoices;
  @Inject FindInvoices find;

  /** The document books the corrections of these invoices. */
  void book(Tenant tenant, Restatement restatement, List<Group> groups, IssuedInvoice document) {
    for (Restated restated : restatement.periods()) {
      if (groups.stream().anyMatch(g -> g.invoice().number().equals(restated.invoice().number()))) {
        restatements.add(
            tenant.id(),
            restated.period(),
            document.number(),
            find.text(restated.now()),
            document.issuedAt());
      }
    }
  }

  /** All that has been rated again is booked. */
  void settle(Tenant tenant, Restatement restatement) {
    for (Restated restated : restatement.periods()) {
      carriedOver.thaw(tenant, restated.period());
      carriedOver.freeze(tenant, restated.period(), restated.bills());
      invoices.rated(tenant.id(), restated.period(), Optional.of(restated.ratedBy()));
    }
  }
}
