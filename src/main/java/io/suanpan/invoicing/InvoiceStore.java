package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Where issued invoices and closed periods are kept. */
public interface InvoiceStore {
  /** Makes other closes of the tenant wait until this transaction ends. */
  void lock(TenantId tenant);

  /**
   * The place of the next invoice in a series; other issues wait until this transaction ends.
   *
   * @param number from 1
   * @param previousHash what it is chained to
   */
  record Place(int number, String previousHash) {}

  Place nextPlace(String series, int year);

  /** Stores an invoice and makes it the last of its series. */
  void add(IssuedInvoice invoice, String series, int year);

  Optional<IssuedInvoice> byNumber(TenantId tenant, String number);

  /** A tenant's invoices, newest period first. */
  List<IssuedInvoice> of(TenantId tenant);

  /**
   * Some of them.
   *
   * @param first how many are passed over
   */
  List<IssuedInvoice> of(TenantId tenant, int first, int limit);

  /** How many a tenant has. */
  long count(TenantId tenant);

  /** A tenant's documents of one month, in the order they were issued. */
  List<IssuedInvoice> of(TenantId tenant, YearMonth period);

  /**
   * A period that was closed.
   *
   * @param number of its invoice; empty when there was nothing to invoice
   * @param ratedBy the fingerprint of what it was rated by; empty when it must be rated again
   */
  record Closed(YearMonth period, Optional<String> number, Optional<String> ratedBy) {}

  void close(TenantId tenant, Closed closed, Instant at);

  /** Notes what a closed period has been rated by again. */
  void rated(TenantId tenant, YearMonth period, Optional<String> ratedBy);

  /** A closed period is open again. */
  void reopen(TenantId tenant, YearMonth period);

  void changeState(TenantId tenant, String number, InvoiceState state, Instant at);

  /** A tenant's closed periods, oldest first. */
  List<Closed> closed(TenantId tenant);
}
