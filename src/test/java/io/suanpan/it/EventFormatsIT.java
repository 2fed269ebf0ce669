package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static io.suanpan.harness.Client.EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.TestTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways in which events may be sent, and read again. */
class EventFormatsIT extends ApiTest {
  private static final String LINES = "application/x-ndjson";
  private static final String JULY = "2024-07-15T08:00:00Z";

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant = TestTenant.create(operator());
  }

  @Test
  void binary_mode_carries_attributes_as_headers() {
    tenant
        .client()
        .post(
            "/events",
            "application/json; charset=utf-8",
            TestTenant.data("zhipu", "glm-4", 7, 3).getBytes(UTF_8),
            "ce-specversion",
            "1.0",
            "ce-id",
            "b-1",
            "ce-source",
            "/shop%20one",
            "ce-type",
            "llm.usage",
            "ce-subject",
            "S%C3%BCd+1",
            "ce-time",
            JULY,
            "ce-traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .expect(204);
    JsonNode event = only("/events?id=b-1&source=/shop%20one");
    assertEquals("Süd+1", event.get("subject").asText());
    assertEquals(JULY, event.get("time").asText());
    assertEquals(7, event.at("/usage/input").asLong());
    assertTrue(event.at("/attributes/traceparent").asText().startsWith("00-0af7"));
  }

  @Test
  void parameters_of_the_media_type_do_not_matter() {
    byte[] event = event("p-1", 1).getBytes(UTF_8);
    tenant.client().post("/events", EVENT + "; charset=utf-8", event).expect(204);
    tenant
        .client()
        .post("/events", BATCH + ";foo=bar", ("[" + event("p-1", 1) + "]").getBytes(UTF_8))
        .expect(204);
    assertEquals(1, tenant.requests());
  }

  @Test
  void times_may_lack_an_offset_or_have_any_fraction_or_be_absent() {
    List<String> events = new ArrayList<>();
    for (String time :
        List.of(
            "2024-07-15T08:00:00",
            "2024-07-15T08:00:00.123456789+00:00",
            "2024-07-15T10:00:00.5+02:00")) {
      events.add(
          TestTenant.event("t" + events.size(), time, TestTenant.data("zhipu", "glm-4", 1, 0)));
    }
    events.add(event("t3", 1).replace("\"time\":\"" + JULY + "\",", ""));
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
    assertEquals("2024-07-15T08:00:00Z", only("/events?source=test&id=t0").get("time").asText());
    assertEquals(
        "2024-07-15T08:00:00.123456Z", only("/events?source=test&id=t1").get("time").asText());
    assertEquals(
        "2024-07-15T08:00:00.500Z", only("/events?source=test&id=t2").get("time").asText());
  }

  @Test
  void a_stream_of_lines_is_taken_in_chunks_and_may_be_sent_again() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(lines)) {
      for (int i = 0; i < 12_000; i++) {
        gzip.write((event("n" + i, 1).strip() + (i % 2 == 0 ? "\r\n\n" : "\n")).getBytes(UTF_8));
      }
      gzip.write("not json\n".getBytes(UTF_8));
      gzip.write(event("n0", 2).getBytes(UTF_8));
    }
    for (int time = 0; time < 2; time++) {
      Answer answer =
          tenant
              .client()
              .post("/events", LINES, lines.toByteArray(), "Content-Encoding", "gzip")
              .expect(200);
      List<String> answered = answer.text().lines().toList();
      assertEquals(4, answered.size(), answer.text());
      JsonNode last = new ObjectMapper().readTree(answered.get(3));
      assertTrue(last.get("done").asBoolean());
      assertEquals(time == 0 ? 12_000 : 0, last.get("stored").asInt());
      assertEquals(time == 0 ? 0 : 12_000, last.get("duplicates").asInt());
      assertEquals(1, last.get("conflicts").asInt());
      assertEquals(1, last.get("quarantined").asInt());
    }
    assertEquals(12_000, tenant.requests());
  }

  @Test
  void a_broken_stream_tells_how_far_it_was_taken() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(lines)) {
      for (int i = 0; i < 11_000; i++) {
        gzip.write((event("c" + i, i).strip() + "\n").getBytes(UTF_8));
      }
    }
    byte[] cut = java.util.Arrays.copyOf(lines.toByteArray(), lines.size() - 1000);
    Answer answer =
        tenant.client().post("/events", LINES, cut, "Content-Encoding", "gzip").expect(200);
    List<String> answered = answer.text().lines().toList();
    JsonNode last = new ObjectMapper().readTree(answered.get(answered.size() - 1));
    assertEquals(false, last.get("done").asBoolean(true));
    assertEquals("UNREADABLE_BODY", last.get("code").asText());
    assertEquals(last.get("stored").asLong(), tenant.requests());
  }

  @Test
  void events_are_listed_by_what_they_say() {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      events.add(
          TestTenant.event(
              "l" + i,
              "2024-07-1" + i + "T00:00:00Z",
              TestTenant.data("zhipu", i % 2 == 0 ? "glm-4" : "glm-3-turbo", 1, 1)));
    }
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
    assertEquals(4, list("/events?model=glm-4").size());
    assertEquals(3, list("/events?from=2024-07-12T00:00:00Z&to=2024-07-15T00:00:00Z").size());
    JsonNode page = tenant.client().get("/events?vendor=zhipu&limit=5").expect(200).json();
    assertEquals(5, page.get("items").size());
    assertEquals(
        2, list("/events?vendor=zhipu&limit=5&cursor=" + page.get("next").asText()).size());
    assertEquals(
        "UNREADABLE_PARAMETER", tenant.client().get("/events?from=yesterday").expect(400).code());
  }

  private JsonNode list(String path) {
    return tenant.client().get(path).expect(200).json().get("items");
  }

  private JsonNode only(String path) {
    JsonNode items = list(path);
    assertEquals(1, items.size(), items.toString());
    return items.get(0);
  }

  private static String event(String id, long input) {
    return TestTenant.event(id, JULY, TestTenant.data("zhipu", "glm-4", input, 0))
        .replace("\n", "");
  }
}
