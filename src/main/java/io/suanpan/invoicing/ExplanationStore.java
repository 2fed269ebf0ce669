package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;

/** Where it is kept how the lines of issued invoices came about. */
public interface ExplanationStore {
  /** Keeps the explanations of an invoice, JSON by line. */
  void add(TenantId tenant, String number, Map<Integer, String> byLine);

  Optional<String> find(TenantId tenant, String number, int line);
}
