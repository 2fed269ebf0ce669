package io.suanpan.ingestion;

import static java.util.Objects.requireNonNull;

import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.UsageKey;
import io.suanpan.tenancy.TenantId;
import java.util.Optional;

/**
 * A screened event, ready to be written.
 *
 * @param tenant whose it is
 * @param event the event
 * @param key the numbers its usage is kept under; empty when it is not metered
 */
public record NewEvent(TenantId tenant, UsageEvent event, Optional<UsageKey> key) {
  public NewEvent {
    requireNonNull(tenant);
    requireNonNull(event);
    if (event.usage().isPresent() != key.isPresent()) {
      throw new IllegalArgumentException("usage and its key come together");
    }
  }
}
