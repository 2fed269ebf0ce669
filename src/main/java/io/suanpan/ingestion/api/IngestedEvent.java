package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.suanpan.ingestion.ToldUsage;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.UsageEvent;
import java.time.Instant;
import java.util.function.Function;

/**
 * An event as OpenMeter's API lists it.
 *
 * @param event the CloudEvent
 * @param ingestedAt when it came
 * @param storedAt when it was stored: the same, it is answered after the commit
 */
public record IngestedEvent(CloudEvent event, Instant ingestedAt, Instant storedAt) {
  /**
   * A CloudEvent in JSON format. The subject is "" where there is none: OpenMeter's is never
   * absent.
   *
   * @param data what was told, as JSON text; of usage of which all was understood, put together
   *     again
   */
  public record CloudEvent(
      String id,
      String source,
      String specversion,
      String type,
      String subject,
      Instant time,
      @JsonInclude @JsonRawValue String data) {}

  /**
   * @param json writes a value as JSON
   */
  public static IngestedEvent of(StoredEvent stored, Function<Object, String> json) {
    CloudEvent event =
        new CloudEvent(
            stored.identity().id(),
            stored.identity().source(),
            "1.0",
            stored.type(),
            stored.project().orElse(""),
            stored.occurredAt(),
            stored.data().orElseGet(() -> json.apply(data(stored))));
    return new IngestedEvent(event, stored.receivedAt(), stored.receivedAt());
  }

  private static Object data(StoredEvent stored) {
    return stored.type().equals(UsageEvent.LLM_USAGE) ? ToldUsage.of(stored) : null;
  }
}
