package io.suanpan.invoicing;

import io.suanpan.money.Money;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where it is kept what was received for invoices. */
public interface PaymentStore {
  void add(TenantId tenant, Payment payment, String actor, Instant at);

  /** Of one invoice, in the order they were booked. */
  List<Payment> of(TenantId tenant, String number);

  /**
   * An invoice that is not paid in full.
   *
   * @param tenant the tenant's code
   * @param paid what was received for it
   */
  record OpenItem(String tenant, String number, LocalDate dueOn, Money payable, Money paid) {
    public Money open() {
      return payable.minus(paid);
    }
  }

  /** Of a tenant, or of all, by the day they are due. */
  List<OpenItem> open(Optional<TenantId> tenant);
}
