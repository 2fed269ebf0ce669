package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore.Item;
import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.InvoiceContent;
import io.suanpan.invoicing.IssuedInvoice;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantId;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Does with one tenant what its billing run is for, in a transaction of its own. Doing it again
 * finds what was done, so a run that was cut off can simply be worked through once more. A refusal
 * by the rules parks the tenant, whichever rule it is; whatever else goes wrong is a failure.
 */
@ApplicationScoped
public class RunBilling {
  private static final Logger LOG = System.getLogger(RunBilling.class.getName());

  @Inject ManageTenants tenants;
  @Inject ClosePeriod closePeriod;
  @Inject PreviewInvoice previews;
  @Inject ReviewDrafts drafts;

  /** Never throws: what went wrong is the outcome. */
  public Item outcome(Run run, TenantId id) {
    try {
      return attempt(run, id);
    } catch (RuntimeException first) {
      // Locks and connections break; a second time tells whether it was that.
      LOG.log(Level.WARNING, run.id() + ", tenant " + id.number() + ": once more", first);
    }
    try {
      return attempt(run, id);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, run.id() + ", tenant " + id.number(), e);
      return Item.refused(id, ItemState.FAILED, "internal error, see the log");
    }
  }

  private Item attempt(Run run, TenantId id) {
    try {
      Tenant tenant = tenants.find(id).orElseThrow();
      return switch (run.mode()) {
        case ISSUE -> closed(run, tenant);
        case DRAFT -> drafts.draft(run, tenant);
        case APPROVE -> drafts.approve(run, tenant);
        case DRY_RUN -> computed(run, tenant);
      };
    } catch (Refusal refusal) {
      return Item.refused(id, ItemState.PARKED, refusal.code() + ": " + refusal.getMessage());
    }
  }

  private Item closed(Run run, Tenant tenant) {
    return closePeriod
        .close(tenant, run.period(), BillingRuns.actor(run))
        .map(RunBilling::issued)
        .orElseGet(() -> Item.nothing(tenant.id()));
  }

  static Item issued(IssuedInvoice invoice) {
    return Item.done(
        invoice.tenant(), Optional.of(invoice.number()), invoice.currency(), invoice.total());
  }

  private Item computed(Run run, Tenant tenant) {
    InvoiceContent content = previews.preview(tenant, Optional.of(run.period()));
    return Item.done(tenant.id(), Optional.empty(), content.currency(), content.total());
  }
}
