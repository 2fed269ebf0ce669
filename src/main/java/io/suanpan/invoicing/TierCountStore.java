package io.suanpan.invoicing;

import io.suanpan.rating.Opening.Counter;
import io.suanpan.tenancy.TenantId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where it is kept how much of a month of a vendor was billed when a period ended in its midst. */
public interface TierCountStore {
  /**
   * A count.
   *
   * @param account the vendor account
   * @param period at whose end; empty for what the account brought along
   * @param counter what is counted
   * @param quantity how much
   */
  record Count(int account, Optional<YearMonth> period, Counter counter, long quantity) {}

  void add(TenantId tenant, int account, YearMonth period, Map<Counter, Long> counts);

  /** Notes what an account brings along; a later word on the same counter replaces it. */
  void open(TenantId tenant, int account, Counter counter, long quantity);

  /** Forgets those of one period. */
  void remove(TenantId tenant, YearMonth period);

  List<Count> of(TenantId tenant);
}
