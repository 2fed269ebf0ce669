package io.suanpan.invoicing.app;

import io.suanpan.invoicing.Composition;
import io.suanpan.invoicing.CorrectionPlan;
import io.suanpan.invoicing.CorrectionPlan.Group;
import io.suanpan.invoicing.CostAllocation;
import io.suanpan.invoicing.CreditBook;
import io.suanpan.invoicing.Extras;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.money.Money;
import io.suanpan.period.BillingPeriod;
import io.suanpan.tenancy.Issuer;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Puts together what a month comes to, for a preview and for a close alike. */
@ApplicationScoped
class ComposeInvoice {
  @Inject TenantStore tenants;

  /**
   * What a month comes to.
   *
   * @param parts what it says, with the corrections it takes up
   * @param plan which those are, and which become credit notes before it
   */
  record Composed(Composition parts, CorrectionPlan plan) {
    /** Whether there is an invoice at all. */
    boolean isDue() {
      return !parts.bills().isEmpty() || parts.extras().areDueAlone() || plan.isDueAlone();
    }

    /** Whether a close would issue an invoice or credit notes. */
    boolean issuesAnything() {
      return isDue() || !plan.asCreditNotes().isEmpty();
    }

    InvoiceContent preview() {
      return parts.preview();
    }

    Composed with(CreditBook credits) {
      return with(parts.extras().with(credits));
    }

    Composed with(Extras extras) {
      return new Composed(parts.with(extras), plan);
    }

    /** With an attachment that tells by whom and when its usage was used. */
    Composed with(CostAllocation usage) {
      return new Composed(parts.with(usage), plan);
    }
  }

  Composed of(
      Tenant tenant,
      BillingPeriod period,
      RatePeriod.Rated rated,
      Extras extras,
      List<Group> corrections) {
    Optional<Issuer> issuer = tenants.issuer();
    Composition own =
        new Composition(
            tenant,
            period,
            issuer,
            rated.bills(),
            rated.carried(),
            Extras.of(extras.fees()),
            Optional.empty());
    InvoiceContent content = own.preview();
    CorrectionPlan plan =
        CorrectionPlan.of(
            new Money(content.net(), tenant.currency()), content.taxRate(), corrections);
    return new Composed(own, plan).with(extras.with(plan.corrections()));
  }
}
