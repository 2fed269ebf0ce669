package io.suanpan.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.ModelSellers;
import io.suanpan.ingestion.OtherMeters;
import io.suanpan.ingestion.TestJson;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.api.IngestedEvent;
import io.suanpan.ingestion.api.LagoAnswer;
import io.suanpan.ingestion.api.LagoError;
import io.suanpan.metering.EventIdentity;
import io.suanpan.metering.MeterQuery;
import io.suanpan.metering.MeterQueryReader;
import io.suanpan.metering.MeterRow;
import io.suanpan.metering.MeterSums;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Variant;
import io.suanpan.metering.VendorId;
import io.suanpan.metering.api.MeterAnswer;
import io.suanpan.metering.api.MeterCsv;
import io.suanpan.metering.api.MeterView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers to other meters' clients, written as the server writes JSON. */
class OtherMetersAnswersTest {
  private static final ObjectMapper JSON = new JsonMapper().mapper();
  private static final String BATCH =
      "{\"events\":[{\"transaction_id\":\"a\",\"code\":\"c\",\"properties\":{\"v\":\"1\"}},7]}";

  private static final Instant NOON = Instant.parse("2024-07-15T12:00:00Z");

  @Test
  void a_meters_answer_has_what_openmeters_schema_requires() throws Exception {
    assertEquals(
        "{\"from\":\"2024-07-15T00:00:00Z\",\"windowSize\":\"DAY\",\"data\":[{\"value\":7,"
            + "\"windowStart\":\"2024-07-15T00:00:00Z\",\"windowEnd\":\"2024-07-16T00:00:00Z\","
            + "\"subject\":null,\"groupBy\":{\"model\":\"a,b\",\"mode\":null}}]}",
        JSON.writeValueAsString(
            MeterAnswer.of(query("\"groupBy\":[\"model\",\"mode\"]"), sums("model", "mode"))));
    assertEquals(
        "{\"from\":\"2024-07-15T00:00:00Z\",\"windowSize\":\"DAY\",\"data\":[]}",
        JSON.writeValueAsString(MeterAnswer.of(query("\"x\":1"), List.of())));
  }

  @Test
  void a_meters_answer_can_be_csv() throws Exception {
    assertEquals(
        """
        window_start,window_end,subject,model,mode,value
        2024-07-15T00:00:00Z,2024-07-16T00:00:00Z,,"a,b",,7
        """
            .replace("\n", "\r\n"),
        MeterCsv.of(query("\"groupBy\":[\"model\",\"mode\"]"), sums("model", "mode")));
    assertEquals(
        """
        window_start,window_end,subject,value
        2024-07-15T00:00:00Z,2024-07-16T00:00:00Z,alice,7
        """
            .replace("\n", "\r\n"),
        MeterCsv.of(query("\"subject\":\"alice\""), sums("subject")));
  }

  @Test
  void a_meter_is_described_as_a_sum() throws Exception {
    var view = JSON.valueToTree(MeterView.of(Meters.named("cached_input").orElseThrow()));
    assertEquals("cached_input", view.get("slug").asText());
    assertEquals("SUM", view.get("aggregation").asText());
    assertEquals("llm.usage", view.get("eventType").asText());
    assertEquals("$.usage.cached_input", view.get("valueProperty").asText());
    assertEquals("$.model", view.get("groupBy").get("model").asText());
    Meters.all()
        .forEach(
            meter ->
                assertEquals(true, meter.name().matches("[a-z0-9]+(?:_[a-z0-9]+)*"), meter.name()));
  }

  @Test
  void a_stored_event_is_listed_as_openmeter_lists_one() throws Exception {
    assertEquals(
        "{\"event\":{\"id\":\"a\",\"source\":\"s\",\"specversion\":\"1.0\",\"type\":\"llm.usage\","
            + "\"subject\":\"\",\"time\":\"2024-07-15T12:00:00Z\",\"data\":{\"model\":\"glm-4\","
            + "\"usage\":{\"input\":3,\"requests\":1},\"vendor\":\"zhipu\","
            + "\"vendorAccount\":\"default\"}},"
            + "\"ingestedAt\":\"2024-07-15T12:00:00Z\",\"storedAt\":\"2024-07-15T12:00:00Z\"}",
        JSON.writeValueAsString(IngestedEvent.of(stored(null), OtherMetersAnswersTest::text)));
    IngestedEvent told = IngestedEvent.of(stored("{\"a\":[null,1.50]}"), value -> "never");
    String written = JSON.writeValueAsString(told);
    assertTrue(written.contains("\"data\":{\"a\":[null,1.50]}"), written);
  }

  @Test
  void a_body_may_hold_nulls_as_litellms_do() throws Exception {
    Object body =
        JSON.readValue("{\"id\":null,\"data\":{\"cost\":null,\"l\":[null]}}", Object.class);
    assertEquals("{id=null, data={cost=null, l=[null]}}", body.toString());
  }

  @Test
  void lago_gets_its_events_back_and_a_repeat_the_same() throws Exception {
    String one = lago("{\"event\":{\"transaction_id\":\"t\",\"code\":\"c\",\"timestamp\":1}}");
    assertEquals(
        "{\"event\":{\"lago_id\":\"ID\",\"transaction_id\":\"t\",\"lago_customer_id\":null,"
            + "\"code\":\"c\",\"timestamp\":\"1970-01-01T00:00:01.000Z\","
            + "\"precise_total_amount_cents\":null,\"properties\":{},"
            + "\"lago_subscription_id\":null,\"external_subscription_id\":null,"
            + "\"created_at\":\"2024-07-15T12:00:00.000Z\"}}",
        one.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"));
    assertEquals(
        one, lago("{\"event\":{\"transaction_id\":\"t\",\"code\":\"c\",\"timestamp\":1}}"));
    var batch = JSON.readTree(lago(BATCH));
    assertEquals(2, batch.get("events").size());
    assertEquals("2024-07-15T12:00:00.000Z", batch.at("/events/0/timestamp").asText());
    assertEquals("1", batch.at("/events/0/properties/v").asText());
  }

  @Test
  void lagos_errors_have_its_form() throws Exception {
    assertEquals(
        "{\"status\":401,\"error\":\"Unauthorized\"}",
        JSON.writeValueAsString(LagoError.unauthorized()));
    assertEquals(
        "{\"status\":422,\"error\":\"Unprocessable Entity\",\"code\":\"no_events\"}",
        JSON.writeValueAsString(LagoError.noEvents()));
  }

  private static String text(Object value) {
    return new TestJson().write(value);
  }

  private static String lago(String body) throws JsonProcessingException {
    ModelSellers nobody =
        new ModelSellers() {
          @Override
          public boolean knows(String vendor) {
            return false;
          }

          @Override
          public Set<VendorId> of(String model) {
            return Set.of();
          }
        };
    OtherMeters meters = new OtherMeters(nobody, String::valueOf, () -> "id");
    return JSON.writeValueAsString(
        LagoAnswer.to(meters.read(JSON.readValue(body, Object.class)), NOON, new TestJson()));
  }

  private static MeterQuery query(String members) throws JsonProcessingException {
    String body = "{\"from\":\"2024-07-15T00:00:00Z\",\"windowSize\":\"DAY\"," + members + "}";
    return MeterQueryReader.read(
            Meters.named("input").orElseThrow(), JSON.readValue(body, Object.class))
        .query()
        .orElseThrow();
  }

  private static List<MeterSums.Sum> sums(String... groups) throws JsonProcessingException {
    String list = JSON.writeValueAsString(groups);
    MeterSums sums = new MeterSums(query("\"groupBy\":" + list), Duration.ZERO);
    sums.add(new MeterRow(NOON, Map.of("model", "a,b", "subject", "alice"), 7));
    return sums.sums();
  }

  private static StoredEvent stored(String data) {
    return new StoredEvent(
        1,
        new EventIdentity("s", "a"),
        "llm.usage",
        Optional.empty(),
        Optional.of("zhipu"),
        Optional.of("default"),
        Optional.of("glm-4"),
        Variant.STANDARD,
        NOON,
        NOON,
        "input=3 requests=1",
        Optional.ofNullable(data),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
