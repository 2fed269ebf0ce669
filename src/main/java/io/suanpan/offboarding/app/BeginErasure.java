package io.suanpan.offboarding.app;

import io.suanpan.invoicing.InvoiceStore;
import io.suanpan.invoicing.OpenItemStore.OpenItem;
import io.suanpan.invoicing.app.FindOpenItems;
import io.suanpan.invoicing.app.FindUninvoiced;
import io.suanpan.offboarding.ErasureStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.AuditLog;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import io.suanpan.tenancy.app.ManageTenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Notes that a tenant is being erased, in one transaction. */
@ApplicationScoped
class BeginErasure {
  @Inject InvoiceStore invoices;
  @Inject FindUninvoiced uninvoiced;
  @Inject FindOpenItems openItems;
  @Inject ErasureStore erasures;
  @Inject ManageTenants tenants;
  @Inject AuditLog audit;
  @Inject Clock clock;

  @Transactional
  void begin(Tenant tenant, String actor) {
    // Waits for a close that is under way; the next one sees that there is nothing to bill.
    invoices.lock(tenant.id());
    if (erasures.find(tenant.id()).isPresent()) {
      return;
    }
    NavigableSet<YearMonth> months = uninvoiced.months(tenant);
    if (!months.isEmpty()) {
      throw new Refusal(Code.USAGE_NOT_INVOICED, "close first: " + months);
    }
    erasures.begin(tenant.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), actor);
    List<String> open = openItems.of(tenant).stream().map(OpenItem::number).toList();
    audit.write(Optional.of(tenant.id()), actor, "erase-tenant", tenant.code() + ", open " + open);
    tenants.update(tenant.in(TenantState.ERASING), actor);
  }
}
