package io.suanpan.ingestion.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.suanpan.ingestion.EventTime;
import io.suanpan.ingestion.JsonText;
import io.suanpan.ingestion.OtherMeters.Body;
import io.suanpan.ingestion.Translated;
import io.suanpan.metering.EventIdentity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lago's answer to events: the events again. It is the same for an event that is new, known, in
 * conflict or in quarantine, because Lago's agent SDK sends a refused batch again for ever.
 */
public final class LagoAnswer {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private LagoAnswer() {}

  /** The answer to one event. */
  public record One(Event event) {}

  /** The answer to a batch. */
  public record Batch(List<Event> events) {}

  /**
   * An event as Lago gives it back. What the client told are JSON texts.
   *
   * @param lagoId made from the transaction, so that a repeat is answered alike
   * @param timestamp when it counts, ISO 8601 with milliseconds
   * @param createdAt when it was received, in the same form
   */
  @JsonInclude
  public record Event(
      @JsonProperty("lago_id") UUID lagoId,
      @JsonProperty("transaction_id") @JsonRawValue String transactionId,
      @JsonProperty("lago_customer_id") String lagoCustomerId,
      @JsonProperty("code") @JsonRawValue String code,
      @JsonProperty("timestamp") String timestamp,
      @JsonProperty("precise_total_amount_cents") @JsonRawValue String preciseTotalAmountCents,
      @JsonProperty("properties") @JsonRawValue String properties,
      @JsonProperty("lago_subscription_id") String lagoSubscriptionId,
      @JsonProperty("external_subscription_id") @JsonRawValue String externalSubscriptionId,
      @JsonProperty("created_at") String createdAt) {}

  /**
   * The answer to a body of Lago's form: {@link One} or {@link Batch}.
   *
   * @param receivedAt when it was received; an event without a time counts then
   * @param json writes what the client told as it told it
   */
  public static Object to(Body body, Instant receivedAt, JsonText json) {
    List<Event> events =
        body.events().stream().map(translated -> event(translated, receivedAt, json)).toList();
    return body.single() ? new One(events.get(0)) : new Batch(events);
  }

  private static Event event(Translated translated, Instant receivedAt, JsonText json) {
    Map<?, ?> told = translated.told() instanceof Map<?, ?> map ? map : Map.of();
    Object properties = told.get("properties");
    return new Event(
        lagoId(told),
        json.write(told.get("transaction_id")),
        null,
        json.write(told.get("code")),
        MILLISECONDS.format(time(translated).orElse(receivedAt)),
        json.write(told.get("precise_total_amount_cents")),
        json.write(properties == null ? Map.of() : properties),
        null,
        json.write(told.get("external_subscription_id")),
        MILLISECONDS.format(receivedAt));
  }

  private static UUID lagoId(Map<?, ?> told) {
    String transaction = String.valueOf(told.get("transaction_id"));
    return UUID.nameUUIDFromBytes(new EventIdentity("lago", transaction).hash());
  }

  private static Optional<Instant> time(Translated translated) {
    return translated.event() instanceof Map<?, ?> event && event.get("time") instanceof String text
        ? EventTime.parse(text)
        : Optional.empty();
  }
}
