package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.suanpan.ingestion.UsageEventStore.Archived;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.Quantities;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An event as it is kept.
 *
 * @param time when it counts
 * @param receivedAt when it was stored
 * @param usage how much of which meter
 * @param data what it held besides
 * @param attributes further CloudEvents attributes
 * @param voided that it counts no longer, and why
 * @param archived the file that holds it whole, where this is only what is left of it
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
    Map<String, Long> usage,
    @JsonRawValue String data,
    @JsonRawValue String attributes,
    VoidView voided,
    String archived) {

  /** A void: when, by whom, why. */
  public record VoidView(Instant at, String actor, String reason) {}

  static EventView of(StoredEvent event) {
    return new EventView(
        known(event.identity().id()),
        known(event.identity().source()),
        event.type(),
        event.project().orElse(null),
        event.occurredAt(),
        event.receivedAt(),
        event.vendor().orElse(null),
        event.account().orElse(null),
        event.model().orElse(null),
        usage(event.quantities()),
        event.data().orElse(null),
        event.attributes().orElse(null),
        event.voided().map(v -> new VoidView(v.at(), v.actor(), v.reason())).orElse(null),
        event.archived().map(Archived::file).orElse(null));
  }

  private static String known(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Map<String, Long> usage(String quantities) {
    Map<String, Long> usage = new TreeMap<>();
    Quantities.parse(quantities).forEach((meter, n) -> usage.put(meter.name(), n));
    return usage;
  }
}
