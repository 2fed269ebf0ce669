package io.suanpan.invoicing.app;

import io.suanpan.invoicing.BillingRunItemStore.ItemState;
import io.suanpan.invoicing.BillingRunStore.Run;
import io.suanpan.invoicing.BillingRunStore.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far a billing run has come.
 *
 * @param counts tenants in each state
 */
public record RunProgress(Run run, Map<ItemState, Integer> counts) {
  public int count(ItemState state) {
    return counts.get(state);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int remaining() {
    return count(ItemState.PENDING);
  }

  /** Tenants that it has come to, whatever became of them. */
  public int worked() {
    return total() - remaining();
  }

  /** When it should be done at the pace since a node took it; empty while that is not known. */
  public Optional<Instant> estimatedEnd(Instant now) {
    return run.pace()
        .filter(pace -> run.state() == RunState.RUNNING && worked() > pace.workedBefore())
        .map(
            pace ->
                now.plus(
                    Duration.between(pace.since(), now)
                        .multipliedBy(remaining())
                        .dividedBy(worked() - pace.workedBefore())));
  }

  /** For the log. */
  String text() {
    return "%d of %d done, %d parked, %d failed, %d remaining"
        .formatted(
            count(ItemState.DONE),
            total(),
            count(ItemState.PARKED),
            count(ItemState.FAILED),
            remaining());
  }
}
