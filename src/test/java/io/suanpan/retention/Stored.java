package io.suanpan.retention;

import io.suanpan.ingestion.EventScreening;
import io.suanpan.ingestion.TestJson;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.Usage;
import io.suanpan.metering.UsageEvent;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events as they are stored once they have been screened. */
public final class Stored {
  static final TestJson JSON = new TestJson();
  private static final Instant NOW = Instant.parse("2024-07-15T12:00:00Z");

  private Stored() {}

  static List<UsageEvent> screened(String event) {
    var screened =
        new EventScreening(NOW, Set.of(new VendorId("zhipu"), new VendorId("openai")), JSON)
            .screen(JSON.read(event));
    if (!screened.violations().isEmpty()) {
      throw new IllegalArgumentException(screened.violations().toString());
    }
    return screened.events();
  }

  /** Received at noon of the 15th of July 2024. */
  static StoredEvent of(UsageEvent event) {
    return of(event, 1, NOW);
  }

  /** A plain event. */
  public static StoredEvent plain(String id, long seq, Instant receivedAt) {
    String event =
        """
        {"specversion":"1.0","id":"%s","source":"test","type":"llm.usage","subject":"%s",
         "data":{"vendor":"zhipu","model":"glm-4","usage":{"input":%d}}}
        """
            .formatted(id, "p" + seq % 3, seq);
    return of(screened(event).get(0), seq, receivedAt);
  }

  private static StoredEvent of(UsageEvent event, long seq, Instant receivedAt) {
    Optional<Usage> usage = event.usage();
    return new StoredEvent(
        seq,
        event.identity(),
        event.type(),
        event.project(),
        usage.map(u -> u.vendor().name()),
        usage.map(Usage::account),
        usage.map(Usage::model),
        usage.map(Usage::variant).orElse(Variant.STANDARD),
        event.time().orElse(receivedAt),
        receivedAt,
        usage.map(Usage::quantities).map(Quantities::toString).orElse(""),
        event.data(),
        event.attributes(),
        Optional.empty(),
        Optional.empty());
  }
}
