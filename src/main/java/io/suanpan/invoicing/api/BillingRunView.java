package io.suanpan.invoicing.api;

import io.suanpan.invoicing.BillingRunItemStore.Item;
import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunItemStore.Listed;
import io.suanpan.invoicing.BillingRunStore.Mode;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import io.suanpan.invoicing.app.RunProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * How far a billing run has come.
 *
 * @param draftsOf the run whose drafts it approves
 * @param done tenants closed, or drafted
 * @param failed tenants for whom something broke
 * @param parkedCount tenants whose rules do not allow it
 * @param parked the first hundred of them with the reason; all are in {@code items}
 * @param remaining tenants that it has not come to
 * @param total all tenants of the run
 * @param estimatedEnd when it should be done, while it works
 * @param invoices the first hundred of what was issued or drafted, or for a dry run would be
 */
public record BillingRunView(
    String id,
    YearMonth period,
    Mode mode,
    String draftsOf,
    RunState state,
    int done,
    int failed,
    int parkedCount,
    List<Parked> parked,
    int remaining,
    int total,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    Instant estimatedEnd,
    List<Invoiced> invoices) {
  static final int SHOWN = 100;

  /** A tenant that was left out. */
  public record Parked(String tenant, String reason) {}

  /**
   * A tenant's invoice; without a number in a dry run or when there was nothing to invoice.
   *
   * @param draft the draft, in a run for review
   */
  public record Invoiced(
      String tenant, String number, String draft, BigDecimal total, String currency) {}

  /** One tenant of a run. */
  public record ItemView(
      String tenant,
      ItemState state,
      String number,
      BigDecimal total,
      String currency,
      String reason) {
    static ItemView of(Listed listed) {
      Item item = listed.item();
      return new ItemView(
          listed.code(),
          item.state(),
          item.number().orElse(null),
          item.total().orElse(null),
          item.currency().orElse(null),
          item.reason().orElse(null));
    }
  }

  static BillingRunView of(RunProgress progress, Instant now) {
    Run run = progress.run();
    return new BillingRunView(
        run.id(),
        run.period(),
        run.mode(),
        run.draftsOf().orElse(null),
        run.state(),
        progress.count(ItemState.DONE),
        progress.count(ItemState.FAILED),
        progress.count(ItemState.PARKED),
        null,
        progress.remaining(),
        progress.total(),
        run.startedBy(),
        run.startedAt(),
        run.endedAt().orElse(null),
        progress.estimatedEnd(now).orElse(null),
        null);
  }

  BillingRunView with(List<Listed> parkedItems, List<Listed> doneItems) {
    return new BillingRunView(
        id,
        period,
        mode,
        draftsOf,
        state,
        done,
        failed,
        parkedCount,
        parkedItems.stream().map(i -> new Parked(i.code(), i.item().reason().orElse(""))).toList(),
        remaining,
        total,
        startedBy,
        startedAt,
        endedAt,
        estimatedEnd,
        doneItems.stream().map(this::invoiced).toList());
  }

  private Invoiced invoiced(Listed listed) {
    Item item = listed.item();
    String number = item.number().orElse(null);
    boolean draft = number != null && number.startsWith("draft-");
    return new Invoiced(
        listed.code(),
        draft ? null : number,
        draft ? number : null,
        item.total().orElse(null),
        item.currency().orElse(null));
  }
}
