package io.suanpan.invoicing.app;

import io.suanpan.invoicing.OpenItemStore;
import io.suanpan.invoicing.OpenItemStore.OpenItem;
import io.suanpan.invoicing.OpenItemStore.OpenSum;
import io.suanpan.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Finds what has not been paid yet, by the day it is due. */
@ApplicationScoped
public class FindOpenItems {
  @Inject OpenItemStore items;

  @Transactional
  public List<OpenItem> of(Tenant tenant) {
    return items.of(tenant.id());
  }

  /**
   * Of all tenants.
   *
   * @param first how many are passed over
   */
  @Transactional
  public List<OpenItem> ofAll(int first, int limit) {
    return items.ofAll(first, limit);
  }

  /** How many of all tenants. */
  @Transactional
  public long count() {
    return items.count();
  }

  /** Of all tenants, a row per currency; overdue is what was due before that day. */
  @Transactional
  public List<OpenSum> sums(LocalDate today) {
    return items.sums(today);
  }
}
