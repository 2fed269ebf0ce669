package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** Where it is kept what was received for invoices. */
public interface PaymentStore {
  void add(TenantId tenant, Payment payment, String actor, Instant at);

  /** Of one invoice, in the order they were booked. */
  List<Payment> of(TenantId tenant, String number);
}
