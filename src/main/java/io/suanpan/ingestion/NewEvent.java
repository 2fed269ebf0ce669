package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.UsageTally;
import io.suanpan.tenancy.TenantId;
import java.util.Optional;

/**
 * A screened event, ready to be written.
 *
 * @param tenant whose it is
 * @param event the event
 * @param key the numbers its usage is kept under; empty when it is not metered
 * @param day the project's day that its usage is added to; empty without usage or project
 */
public record NewEvent(
    TenantId tenant, UsageEvent event, Optional<UsageKey> key, Optional<ProjectDay> day) {
  public NewEvent {
    requireNonNull(tenant);
    requireNonNull(event);
    requireNonNull(day);
    if (event.usage().isPresent() != key.isPresent()) {
      throw new IllegalArgumentException("usage and its key come together");
    }
  }

  /** What it adds to cells and limits, if it is metered. */
  public Optional<UsageTally.Added> added(Submission with) {
    return event
        .usage()
        .map(
            usage ->
                new UsageTally.Added(
                    tenant,
                    usage.vendor(),
                    key.orElseThrow().account(),
                    usage.model(),
                    usage.variant(),
                    usage.shape(),
                    event.project(),
                    with.apiKey(),
                    event.time().orElse(with.receivedAt()),
                    usage.quantities()));
  }
}
