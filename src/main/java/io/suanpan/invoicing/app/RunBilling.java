package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunStore;
import io.suanpan.invoicing.BillingRunStore.Item;
import io.suanpan.invoicing.BillingRunStore.ItemState;
import io.suanpan.invoicing.BillingRunStore.Mode;
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
import java.time.Clock;
import java.util.Optional;

/**
 * Works through the tenants of a billing run, each in a transaction of its own. Closing a tenant
 * again finds its invoice, so a run that was cut off can simply be worked through once more.
 */
@ApplicationScoped
public class RunBilling {
  private static final Logger LOG = System.getLogger(RunBilling.class.getName());
  private static final String ACTOR = "billing-run ";

  @Inject BillingRuns runs;
  @Inject ManageTenants tenants;
  @Inject ClosePeriod closePeriod;
  @Inject PreviewInvoice previews;
  @Inject Clock clock;

  /** Works until no tenant of the run is pending. */
  public void run(Run run) {
    for (Item item : runs.items(run.id())) {
      if (item.state() == ItemState.PENDING) {
        runs.update(run.id(), outcome(run, item.tenant()));
      }
    }
    runs.end(run.id(), clock.instant());
    LOG.log(Level.INFO, "billing run " + run.id() + " of " + run.period() + " is done");
  }

  private Item outcome(Run run, TenantId id) {
    try {
      Tenant tenant = tenants.find(id).orElseThrow();
      return run.mode() == Mode.DRY_RUN ? computed(run, tenant) : closed(run, tenant);
    } catch (Refusal refusal) {
      return Item.refused(
          id, BillingRunStore.ItemState.PARKED, refusal.code() + ": " + refusal.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "billing run " + run.id() + ", tenant " + id.number(), e);
      return Item.refused(id, BillingRunStore.ItemState.FAILED, "internal error, see the log");
    }
  }

  private Item closed(Run run, Tenant tenant) {
    Optional<IssuedInvoice> invoice = closePeriod.close(tenant, run.period(), ACTOR + run.id());
    return new Item(
        tenant.id(),
        ItemState.DONE,
        invoice.map(IssuedInvoice::number),
        invoice.map(IssuedInvoice::currency),
        invoice.map(IssuedInvoice::total),
        Optional.empty());
  }

  private Item computed(Run run, Tenant tenant) {
    InvoiceContent content = previews.preview(tenant, Optional.of(run.period()));
    return new Item(
        tenant.id(),
        ItemState.DONE,
        Optional.empty(),
        Optional.of(content.currency()),
        Optional.of(content.total()),
        Optional.empty());
  }
}
