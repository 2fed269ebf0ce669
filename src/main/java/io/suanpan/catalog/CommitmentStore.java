package io.suanpan.catalog;

import io.suanpan.money.Money;
import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Where a tenant's commitments are kept, and what was spent of them. */
public interface CommitmentStore {
  /** Stores a commitment under a number of its own; the number given is ignored. */
  Commitment add(TenantId tenant, Commitment commitment);

  /** Lets one that there is end then. */
  void end(TenantId tenant, int commitment, Instant at);

  /** A tenant's commitments, in order of their numbers. */
  List<Commitment> of(TenantId tenant);

  /** Freezes what one period spent, by commitment. */
  void addSpent(TenantId tenant, YearMonth period, Map<Integer, Money> spent);

  /** Forgets what one period spent. */
  void removeSpent(TenantId tenant, YearMonth period);

  /** What one closed period spent of a commitment. */
  record Spent(int commitment, YearMonth period, Money amount) {}

  List<Spent> spent(TenantId tenant);
}
