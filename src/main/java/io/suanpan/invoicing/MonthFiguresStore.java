package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;

/** Where the figures of running months are kept. */
public interface MonthFiguresStore {
  /** In place of what was known of the tenant before. */
  void keep(TenantId tenant, MonthFigures figures);
}
