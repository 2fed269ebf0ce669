package io.suanpan.invoicing;

import io.suanpan.money.Money;
import io.suanpan.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;

/** Where it is found which invoices are not paid in full, by the day they are due. */
public interface OpenItemStore {
  /**
   * An invoice that is not paid in full.
   *
   * @param tenant the tenant's code
   * @param tenantName its legal name
   * @param paid what was received for it
   */
  record OpenItem(
      String tenant, String tenantName, String number, LocalDate dueOn, Money payable, Money paid) {
    public Money open() {
      return payable.minus(paid);
    }
  }

  /**
   * What is open in one currency.
   *
   * @param items how many invoices
   * @param open how much
   * @param overdueItems how many of them are overdue
   * @param overdue how much of it
   */
  record OpenSum(long items, Money open, long overdueItems, Money overdue) {}

  /** Of a tenant. */
  List<OpenItem> of(TenantId tenant);

  /**
   * Of all tenants.
   *
   * @param first how many are passed over
   */
  List<OpenItem> ofAll(int first, int limit);

  /** How many of all tenants. */
  long count();

  /**
   * Of all tenants, a row per currency.
   *
   * @param today what was due before is overdue
   */
  List<OpenSum> sums(LocalDate today);
}
