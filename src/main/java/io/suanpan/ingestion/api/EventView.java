package io.suanpan.ingestion.api;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event as it is kept.
 *
 * @param time when it counts
 * @param receivedAt when it was stored
 * @param usage how much of which meter
 */
public record EventView(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    Instant receivedAt,
    String vendor,
    String vendorAccount,
    String model,
    Map<String, Long> usage) {
  static EventView of(StoredEvent event) {
    return new EventView(
        event.identity().id(),
        event.identity().source(),
        event.type(),
        event.project().orElse(null),
        event.occurredAt(),
        event.receivedAt(),
        event.vendor().orElse(null),
        event.account().orElse(null),
        event.model().orElse(null),
        usage(event.quantities()));
  }

  private static Map<String, Long> usage(String quantities) {
    Map<String, Long> usage = new LinkedHashMap<>();
    for (String quantity : quantities.split(" ", -1)) {
      int equals = quantity.indexOf('=');
      if (equals > 0) {
        usage.put(quantity.substring(0, equals), Long.valueOf(quantity.substring(equals + 1)));
      }
    }
    return usage;
  }
}
