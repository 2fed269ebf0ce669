package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** Where it is kept what closed periods come to with the corrections that were booked. */
public interface RestatementStore {
  /**
   * @param number of the document that books the corrections
   * @param content what the period comes to with them, as JSON
   */
  void add(TenantId tenant, YearMonth period, String number, String content, Instant at);

  /** The newest content of each corrected period. */
  Map<YearMonth, String> newest(TenantId tenant);

  /** Forgets what a document booked; answers the periods. */
  Set<YearMonth> remove(TenantId tenant, String number);
}
