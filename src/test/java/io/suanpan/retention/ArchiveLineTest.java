package io.suanpan.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.UsageEventStore.Voided;
import io.suanpan.metering.UsageEvent;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A line of an archive reads as the event that it was. */
class ArchiveLineTest {
  private static final String HEAD =
      "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"s\",\"subject\":\"search\",";

  private static final List<String> SAME =
      List.of(
          usage("\"usage\":{\"input\":1200,\"output\":340}"),
          usage("\"usage\":{\"input\":0,\"requests\":0}"),
          usage("\"serviceTier\":\"batch\",\"size\":\"1024x1024\",\"usage\":{\"images\":2}"),
          usage(
              "\"vendorAccount\":\"lab\",\"promptLength\":40000,\"outputLength\":7,"
                  + "\"startedAt\":\"2024-07-15T07:00Z\",\"usage\":{\"input\":9,\"requests\":5}"),
          usage("\"usage\":{\"input\":1},\"more\":{\"x\":[1,1.50,null,true,\"\\u0000 ä\"]}"),
          HEAD + "\"type\":\"shop.order\",\"data\":[1,{\"b\":2}],\"traceparent\":\"00-1\"}",
          HEAD + "\"type\":\"shop.order\",\"data_base64\":\"AAEC\"}",
          HEAD + "\"type\":\"shop.order\"}");

  @Test
  void what_was_told_is_the_same_event_again() {
    for (String event : SAME) {
      UsageEvent told = Stored.screened(event).get(0);
      UsageEvent again = again(Stored.of(told));
      assertEquals(told.contentHash(), again.contentHash(), event);
      assertEquals(told.identity(), again.identity());
      assertEquals(told.usage(), again.usage());
      assertEquals(told.data(), again.data());
      assertEquals(told.attributes(), again.attributes());
      assertEquals(Optional.of(Instant.parse("2024-07-15T12:00:00Z")), again.time());
    }
  }

  @Test
  void data_that_came_as_bytes_is_told_once() {
    String data = "{\"vendor\":\"zhipu\",\"model\":\"glm-4\",\"usage\":{\"input\":5}}";
    String bytes =
        Base64.getEncoder().encodeToString(data.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    UsageEvent told =
        Stored.screened(HEAD + "\"type\":\"llm.usage\",\"data_base64\":\"" + bytes + "\"}").get(0);
    UsageEvent again = again(Stored.of(told));
    assertEquals(told.contentHash(), again.contentHash());
    assertEquals(told.usage(), again.usage());
    assertEquals(Optional.empty(), again.attributes());
  }

  @Test
  void a_response_counts_what_was_read_from_it_and_keeps_what_it_said() {
    String response =
        HEAD
            + """
            "type":"llm.response","data":{"vendor":"openai","api":"chat","promptLength":99,
             "response":{"id":"r","model":"gpt-4o","service_tier":"flex","usage":{
             "prompt_tokens":50,"completion_tokens":7,"total_tokens":57,
             "prompt_tokens_details":{"cached_tokens":20}}}}}
            """;
    UsageEvent told = Stored.screened(response).get(0);
    UsageEvent again = again(Stored.of(told));
    assertEquals("llm.usage", again.type());
    assertEquals(told.usage(), again.usage());
    assertEquals("cached_input=20 input=30 output=7", sorted(again));
    assertTrue(again.data().orElseThrow().contains("\"cached_tokens\":20"));
  }

  @Test
  void a_voided_event_counts_nowhere() {
    StoredEvent event = Stored.of(Stored.screened(SAME.get(0)).get(0));
    Voided voided = new Voided(Instant.parse("2024-07-16T00:00:00Z"), "key-1", "sent twice");
    UsageEvent again = again(with(event, voided));
    assertEquals("llm.usage.voided", again.type());
    assertEquals(Optional.empty(), again.usage());
    assertEquals(event.identity(), again.identity());
    Object attributes = Stored.JSON.read(again.attributes().orElseThrow());
    assertEquals(
        Map.of("voidedat", "2024-07-16T00:00:00Z", "voidedby", "key-1", "voidreason", "sent twice"),
        attributes);
  }

  private static String sorted(UsageEvent event) {
    return event.usage().orElseThrow().quantities().asMap().entrySet().stream()
        .filter(entry -> entry.getKey().isToken())
        .map(Object::toString)
        .sorted()
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static UsageEvent again(StoredEvent event) {
    String line = ArchiveLine.of(event, Stored.JSON);
    assertEquals(event.identity(), ArchiveLine.identity(line, Stored.JSON));
    List<UsageEvent> events = Stored.screened(line);
    assertEquals(1, events.size());
    return events.get(0);
  }

  private static StoredEvent with(StoredEvent event, Voided voided) {
    return new StoredEvent(
        event.seq(),
        event.identity(),
        event.type(),
        event.project(),
        event.vendor(),
        event.account(),
        event.model(),
        event.facts(),
        event.occurredAt(),
        event.receivedAt(),
        event.quantities(),
        event.data(),
        event.attributes(),
        Optional.of(voided),
        event.archived());
  }

  private static String usage(String members) {
    return HEAD
        + "\"type\":\"llm.usage\",\"data\":{\"vendor\":\"zhipu\",\"model\":\"glm-4\","
        + members
        + "}}";
  }
}
