package io.suanpan.invoicing.api;

import io.suanpan.invoicing.BillingRunStore.Item;
import io.suanpan.invoicing.BillingRunStore.ItemState;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import io.suanpan.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * How far a billing run has come.
 *
 * @param done tenants closed
 * @param failed tenants for whom something broke
 * @param parked tenants whose rules do not allow it, with the reason
 * @param total all tenants of the run
 * @param estimatedEnd when it should be done, while it works
 * @param invoices what was issued, or for a dry run would be
 */
public record BillingRunView(
    String id,
    YearMonth period,
    RunState state,
    long done,
    long failed,
    List<Parked> parked,
    int total,
    Instant startedAt,
    Instant endedAt,
    Instant estimatedEnd,
    List<Invoiced> invoices) {

  /** A tenant that was left out. */
  public record Parked(String tenant, String reason) {}

  /** A tenant's invoice; without a number in a dry run or when there was nothing to invoice. */
  public record Invoiced(String tenant, String number, BigDecimal total, String currency) {}

  static BillingRunView of(
      Run run, List<Item> items, Function<TenantId, String> name, Instant now) {
    long pending = BillingRunsResource.count(items, ItemState.PENDING);
    return new BillingRunView(
        run.id(),
        run.period(),
        run.state(),
        BillingRunsResource.count(items, ItemState.DONE),
        BillingRunsResource.count(items, ItemState.FAILED),
        items.stream()
            .filter(item -> item.state() == ItemState.PARKED)
            .map(item -> new Parked(name.apply(item.tenant()), item.reason().orElse("")))
            .toList(),
        items.size(),
        run.startedAt(),
        run.endedAt().orElse(null),
        estimatedEnd(run, items.size(), pending, now),
        items.stream()
            .filter(item -> item.state() == ItemState.DONE)
            .map(item -> invoiced(item, name))
            .toList());
  }

  private static Invoiced invoiced(Item item, Function<TenantId, String> name) {
    return new Invoiced(
        name.apply(item.tenant()),
        item.number().orElse(null),
        item.total().orElse(null),
        item.currency().orElse(null));
  }

  private static Instant estimatedEnd(Run run, int total, long pending, Instant now) {
    long worked = total - pending;
    if (run.state() != RunState.RUNNING || worked == 0) {
      return null;
    }
    Duration each = Duration.between(run.startedAt(), now).dividedBy(worked);
    return now.plus(each.multipliedBy(pending));
  }
}
