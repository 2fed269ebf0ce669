package io.suanpan.metering.api;

import io.suanpan.metering.Meter;
import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.UsageEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A meter as OpenMeter's API describes one. The registry's names are the slugs and the ids.
 *
 * @param id its name
 * @param slug its name
 * @param name its name
 * @param description what it counts
 * @param createdAt from when on events are counted
 * @param updatedAt the same: meters do not change
 * @param aggregation how quantities become one: they are summed
 * @param eventType the type of the events that are counted
 * @param valueProperty where in the data the quantity is (JSONPath)
 * @param groupBy what sums can be kept apart by, and where in the data it is (JSONPath)
 */
public record MeterView(
    String id,
    String slug,
    String name,
    String description,
    Instant createdAt,
    Instant updatedAt,
    String aggregation,
    String eventType,
    String valueProperty,
    Map<String, String> groupBy) {
  /** The earliest time an event may have. */
  private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

  public static MeterView of(Meter meter) {
    Map<String, String> groupBy = new LinkedHashMap<>();
    MeterQuery.KEYS.forEach(key -> groupBy.put(key, "$." + key));
    return new MeterView(
        meter.name(),
        meter.name(),
        meter.name(),
        "counted by the " + meter.unit(),
        EARLIEST,
        EARLIEST,
        "SUM",
        UsageEvent.LLM_USAGE,
        "$.usage." + meter.name(),
        groupBy);
  }
}
