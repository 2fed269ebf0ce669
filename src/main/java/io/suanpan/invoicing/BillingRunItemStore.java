package io.suanpan.invoicing;

import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of each tenant in a billing run: the truth about how far it has come. */
public interface BillingRunItemStore {
  /** What became of a tenant in a run. */
  enum ItemState {
    PENDING,
    /** Closed, with or without an invoice; in a run for review, drafted. */
    DONE,
    /** Its rules do not allow it; the reason is for a person. */
    PARKED,
    /** Something broke; the next run tries again. */
    FAILED
  }

  /**
   * One tenant of a run.
   *
   * @param number the invoice, or the draft
   */
  record Item(
      TenantId tenant,
      ItemState state,
      Optional<String> number,
      Optional<String> currency,
      Optional<BigDecimal> total,
      Optional<String> reason) {
    /** Worked off, with nothing to invoice. */
    public static Item nothing(TenantId tenant) {
      return new Item(
          tenant,
          ItemState.DONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Worked off, with an invoice or a draft. */
    public static Item done(
        TenantId tenant, Optional<String> number, String currency, BigDecimal total) {
      return new Item(
          tenant,
          ItemState.DONE,
          number,
          Optional.of(currency),
          Optional.of(total),
          Optional.empty());
    }

    /** The tenant is not closed, for that reason. */
    public static Item refused(TenantId tenant, ItemState state, String reason) {
      return new Item(
          tenant, state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }
  }

  /**
   * An item as it is listed.
   *
   * @param code the tenant's
   */
  record Listed(String code, Item item) {}

  /**
   * A share of the tenants, so that several threads never meet.
   *
   * @param number from 0
   * @param of how many shares there are
   */
  record Share(int number, int of) {}

  /** All pending. */
  void add(String run, List<TenantId> tenants);

  /**
   * The next pending tenants of a share in order of their numbers, after the given one; none when
   * the run does not work any more.
   */
  List<TenantId> pending(String run, Share share, Optional<TenantId> after, int limit);

  /** Notes what became of tenants that were pending; others stay as they are. */
  void note(String run, List<Item> items);

  /** How many items are in each state. */
  Map<ItemState, Integer> counts(String run);

  /** Items in that state in order of the tenants' codes, after the given one. */
  List<Listed> list(String run, ItemState state, String afterCode, int limit);
}
