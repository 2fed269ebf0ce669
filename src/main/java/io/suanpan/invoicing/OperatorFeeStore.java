package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.time.YearMonth;
import java.util.List;

/** Where it is kept what the operator charges besides. */
public interface OperatorFeeStore {
  /** Stores a fee under a number of its own; the number given is ignored. */
  OperatorFee add(TenantId tenant, OperatorFee fee);

  /** A tenant's fees in order of their numbers. */
  List<OperatorFee> of(TenantId tenant);

  /** From that month on it is charged no more. */
  void end(TenantId tenant, int fee, YearMonth to);
}
