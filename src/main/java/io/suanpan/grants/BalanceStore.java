package io.suanpan.grants;

import io.suanpan.tenancy.TenantId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Where it is frozen how allowances stood at the end of closed periods. */
public interface BalanceStore {
  /** Where one allowance stood at the end of one period. */
  record Standing(int grant, YearMonth period, Balance balance) {}

  void add(TenantId tenant, YearMonth period, Map<Integer, Balance> balances);

  /** Forgets those of one period. */
  void remove(TenantId tenant, YearMonth period);

  /** Of all closed periods. */
  List<Standing> of(TenantId tenant);
}
