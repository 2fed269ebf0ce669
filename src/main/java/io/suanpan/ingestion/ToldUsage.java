package io.suanpan.ingestion;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data of a metered event, put together again from what it counts as. */
public final class ToldUsage {
  private ToldUsage() {}

  /** As an {@code llm.usage} event would say it. */
  public static Map<String, Object> of(StoredEvent stored) {
    Map<String, Object> usage = new LinkedHashMap<>();
    Quantities quantities = Quantities.parse(stored.quantities());
    quantities.forEach((meter, n) -> usage.put(meter.name(), n));
    // Absent would mean one.
    usage.put(Meters.REQUESTS.name(), quantities.of(Meters.REQUESTS));
    Map<String, Object> data = new LinkedHashMap<>(stored.facts().facts());
    data.put("vendor", stored.vendor().orElse(null));
    data.put("vendorAccount", stored.account().orElse(null));
    data.put("model", stored.model().orElse(null));
    data.put("usage", usage);
    return data;
  }
}
