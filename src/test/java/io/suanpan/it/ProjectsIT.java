package io.suanpan.it;

import static io.suanpan.harness.Client.BATCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.TestTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Usage by what tenants say of who used. */
class ProjectsIT extends ApiTest {
  /** Midnights in Shanghai. */
  private static final String JULY = "/usage?from=2024-06-30T16:00:00Z&to=2024-07-31T16:00:00Z";

  private TestTenant tenant;

  @BeforeEach
  void create() {
    tenant =
        TestTenant.create(
            operator(), "\"region\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"currency\":\"CNY\"");
  }

  @Test
  void sums_by_day_are_those_of_the_events() {
    send(
        event("1", "search", "2024-07-01T15:59:59Z", 5),
        event("2", "search", "2024-07-01T16:00:00Z", 7),
        event("3", "chat", "2024-07-01T16:00:00Z", 11),
        event("4", null, "2024-07-01T16:00:00Z", 13));
    assertEquals(
        Map.of(
            "2024-06-30T16:00:00Z search", 5L,
            "2024-07-01T16:00:00Z search", 7L,
            "2024-07-01T16:00:00Z chat", 11L,
            "2024-07-01T16:00:00Z -", 13L),
        input("&granularity=day&groupBy=project,model,meter"));
    assertEquals(
        Map.of(
            "2024-06-30T16:00:00Z search", 12L,
            "2024-06-30T16:00:00Z chat", 11L,
            "2024-06-30T16:00:00Z -", 13L),
        input("&groupBy=project,meter"));
  }

  @Test
  void repeats_add_nothing_and_voids_take_away() {
    for (int time = 0; time < 2; time++) {
      send(event("1", "search", "2024-07-02T00:00:00Z", 5));
    }
    send(event("2", "search", "2024-07-02T00:00:00Z", 7));
    tenant
        .client()
        .post("/events/void", "{\"source\":\"test\",\"id\":\"1\",\"reason\":\"wrong\"}")
        .expect(204);
    assertEquals(Map.of("2024-06-30T16:00:00Z search", 7L), input("&groupBy=project,meter"));
  }

  @Test
  void names_that_differ_in_blanks_are_two_and_beyond_a_thousand_they_are_others() {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 1_003; i++) {
      events.add(event("e" + i, i == 1 ? "p0 " : "p" + i, "2024-07-02T00:00:00Z", 1));
    }
    send(events.toArray(String[]::new));
    send(event("again", "p1002", "2024-07-02T00:00:00Z", 1));
    send(event("august", "p1002", "2024-08-02T00:00:00Z", 9));
    Map<String, Long> july = input("&groupBy=project,meter");
    assertEquals(1_001, july.size());
    assertEquals(1, july.get("2024-06-30T16:00:00Z p0"));
    assertEquals(1, july.get("2024-06-30T16:00:00Z p0 "));
    assertEquals(4, july.get("2024-06-30T16:00:00Z other"));
    String august = "/usage?from=2024-07-31T16:00:00Z&to=2024-08-31T16:00:00Z&groupBy=project";
    assertEquals("p1002", tenant.client().get(august).json().at("/rows/0/project").asText());
  }

  @Test
  void what_cannot_be_told_by_project_is_refused() {
    for (String wrong :
        List.of(
            JULY + "&groupBy=project&granularity=hour",
            JULY + "&groupBy=project,variant",
            JULY.replace("T16", "T15") + "&groupBy=project")) {
      assertEquals("INVALID_REQUEST", tenant.client().get(wrong).expect(422).code());
    }
  }

  private Map<String, Long> input(String query) {
    Map<String, Long> sums = new TreeMap<>();
    for (JsonNode row : tenant.client().get(JULY + query).expect(200).json().get("rows")) {
      if (row.get("meter").asText().equals("input")) {
        assertTrue(row.get("requests").asLong() > 0, row.toString());
        String project = row.path("project").asText("-");
        sums.put(row.get("start").asText() + " " + project, row.get("quantity").asLong());
      }
    }
    return sums;
  }

  private void send(String... events) {
    tenant.client().post("/events", BATCH, "[" + String.join(",", events) + "]").expect(204);
  }

  private static String event(String id, String project, String time, int input) {
    return """
        {"specversion":"1.0","type":"llm.usage","source":"test","id":"%s","time":"%s",%s
         "data":{"vendor":"zhipu","model":"glm-4","usage":{"input":%d}}}
        """
        .formatted(id, time, project == null ? "" : "\"subject\":\"" + project + "\",", input);
  }
}
