package io.suanpan.metering;

import io.suanpan.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads usage event by event, where sums of quarters of an hour are too coarse. */
public interface MeterRows {
  /**
   * Hands over a row for each event that counts and may lie in the time asked for.
   *
   * @param from the first instant that is asked for; events before it may come too
   */
  void each(TenantId tenant, Meter meter, Optional<Instant> from, Consumer<MeterRow> rows);
}
