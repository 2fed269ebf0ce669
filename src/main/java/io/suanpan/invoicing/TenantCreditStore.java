package io.suanpan.invoicing;

import io.suanpan.money.Money;
import io.suanpan.tenancy.TenantId;
import java.util.List;

/** Where tenants' credits are kept, and what invoices took of them. */
public interface TenantCreditStore {
  /**
   * What a document took of a credit; negative where a credit note gave it back.
   *
   * @param number of the document
   */
  record Use(int credit, String number, Money amount) {}

  /** Stores a credit under a number of its own; the number given is ignored. */
  TenantCredit add(TenantId tenant, TenantCredit credit);

  /** A tenant's credits in order of their numbers. */
  List<TenantCredit> of(TenantId tenant);

  void addUses(TenantId tenant, List<Use> uses);

  /** In order of the documents' numbers. */
  List<Use> uses(TenantId tenant);
}
