package io.suanpan.offboarding.app;

import io.suanpan.invoicing.OpenItemStore.OpenItem;
import io.suanpan.invoicing.app.FindOpenItems;
import io.suanpan.invoicing.app.FindUninvoiced;
import io.suanpan.offboarding.Erasure;
import io.suanpan.offboarding.ErasureStore;
import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.tenancy.Tenant;
import io.suanpan.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Erases what was a tenant's, once it has left and all is invoiced. There is no way back. */
@ApplicationScoped
public class EraseTenant {
  @Inject BeginErasure begin;
  @Inject ErasureSchedule schedule;
  @Inject ErasureStore erasures;
  @Inject ExportEvents events;
  @Inject FindUninvoiced uninvoiced;
  @Inject FindOpenItems openItems;

  /**
   * Begins, and goes on in the background; one that is under way or done stays as it is.
   *
   * @param confirmed the tenant's code, said once more
   * @throws Refusal when it is another, the tenant has not left, usage has not been invoiced, or
   *     there are archives of events and no folder that holds them
   */
  public Erasure erase(Tenant tenant, String confirmed, String actor) {
    if (!tenant.code().equals(confirmed)) {
      throw Refusal.of("/confirm", Code.INVALID_VALUE, "repeat the tenant's id to confirm");
    }
    if (!tenant.state().hasLeft()) {
      throw new Refusal(Code.TENANT_NOT_OFFBOARDED, "off-board tenant " + tenant.code() + " first");
    }
    if (tenant.state() == TenantState.OFFBOARDED) {
      events.requireFolder(tenant);
      begin.begin(tenant, actor);
      schedule.nudge();
    }
    return find(tenant).orElseThrow();
  }

  /** How far it has come; empty if nobody has asked for it. */
  @Transactional
  public Optional<Erasure> find(Tenant tenant) {
    return erasures.find(tenant.id());
  }

  /** Months that keep it from beginning. */
  public NavigableSet<YearMonth> uninvoiced(Tenant tenant) {
    return uninvoiced.months(tenant);
  }

  /** What is to be paid still; it can be paid after, too. */
  public List<OpenItem> openItems(Tenant tenant) {
    return openItems.of(tenant);
  }
}
