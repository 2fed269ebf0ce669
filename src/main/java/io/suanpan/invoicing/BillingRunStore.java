package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Where it is kept how far billing runs have come. */
public interface BillingRunStore {
  /** Whether a run still works. */
  enum RunState {
    RUNNING,
    DONE
  }

  /** What became of a tenant in a run. */
  enum ItemState {
    PENDING,
    /** Closed, with or without an invoice. */
    DONE,
    /** Its rules do not allow it; the reason is for a person. */
    PARKED,
    /** Something broke; the next run tries again. */
    FAILED
  }

  /**
   * A run.
   *
   * @param mode whether it issues or only computes
   */
  record Run(
      String id,
      YearMonth period,
      Mode mode,
      RunState state,
      Instant startedAt,
      Optional<Instant> endedAt) {}

  /** Whether a run issues invoices. */
  enum Mode {
    ISSUE,
    DRY_RUN
  }

  /** One tenant of a run. */
  record Item(
      TenantId tenant,
      ItemState state,
      Optional<String> number,
      Optional<String> currency,
      Optional<BigDecimal> total,
      Optional<String> reason) {
    /** Its turn has not come. */
    public static Item pending(TenantId tenant) {
      return new Item(
          tenant,
          ItemState.PENDING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** The tenant is not closed, for that reason. */
    public static Item refused(TenantId tenant, ItemState state, String reason) {
      return new Item(
          tenant, state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }
  }

  void start(Run run, String actor, List<TenantId> tenants);

  Optional<Run> find(String id);

  List<Item> items(String run);

  void update(String run, Item item);

  void end(String run, Instant at);

  /** Runs that had not ended when the server stopped. */
  List<Run> running();
}
