package io.suanpan.it;

import static io.suanpan.harness.TestDatabase.change;
import static io.suanpan.harness.TestDatabase.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever came in, in whatever order and however often: sums are those of the events. */
class CellsIT extends ApiTest {
  private TestTenant tenant;
  private String mine;

  @BeforeEach
  void create() throws SQLException {
    tenant = TestTenant.create(operator());
    mine =
        " WHERE tenant_id = "
            + rows("SELECT tenant_id FROM tenant WHERE code = '" + tenant.id() + "'").get(0);
  }

  @Test
  void sums_are_those_of_the_events() {
    long seed = System.nanoTime();
    System.out.println("CellsIT seed " + seed);
    Random random = new Random(seed);
    for (int batch = 0; batch < 30; batch++) {
      List<String> events = new ArrayList<>();
      for (int i = random.nextInt(60); i >= 0; i--) {
        int id = random.nextInt(600);
        String time = String.format("2024-07-%02dT%02d:%02d:00Z", 1 + id % 28, id % 24, id % 60);
        String data = TestTenant.data("zhipu", "m" + id % 5, id, 2L * id + random.nextInt(2));
        events.add(event("e" + id, time, data));
      }
      send(events);
      if (batch % 5 == 0) {
        String first = events.get(0).replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
        tenant
            .client()
            .post("/events/void", "{\"source\":\"test\",\"id\":\"" + first + "\",\"reason\":\"r\"}")
            .expect(204);
      }
    }
    JsonNode found = call("verify");
    System.out.println("CellsIT " + found);
    assertEquals(0, found.get("wrong").asInt(), found + ", seed " + seed);
    assertTrue(found.get("events").asInt() > 300, found.toString());
    assertTrue(found.get("projectDays").asInt() > 20, found.toString());
  }

  @Test
  void what_was_changed_behind_its_back_is_found_and_mended() throws SQLException {
    send(
        List.of(
            event("a", "2024-07-01T10:00:00Z", TestTenant.data("zhipu", "glm-4", 5, 6)),
            event("b", "2024-07-02T10:00:00Z", TestTenant.data("zhipu", "glm-4", 7, 8)),
            event("c", "2024-07-03T10:00:00Z", TestTenant.data("zhipu", "glm-4", 9, 1))));
    String second = mine + " AND bucket = " + rows("SELECT bucket FROM usage_cell" + mine).get(1);
    change("UPDATE usage_cell SET input = input - 20, images = 3" + second);
    change("DELETE FROM usage_cell" + mine + " ORDER BY bucket LIMIT 1");
    change("UPDATE project_day SET output = output + 1" + mine + " ORDER BY bucket DESC LIMIT 1");
    JsonNode found = call("verify");
    assertEquals(3, found.get("wrong").asInt(), found.toString());
    assertEquals(
        List.of(
            "2024-07-01T10:00:00Z - {} {input=5, output=6, requests=1}",
            "2024-07-02T10:00:00Z - {images=3, input=-13, output=8, requests=1}"
                + " {input=7, output=8, requests=1}",
            "2024-07-02T22:00:00Z search {input=9, output=2, requests=1}"
                + " {input=9, output=1, requests=1}"),
        differences(found));
    assertEquals("zhipu/default", found.at("/differences/0/vendorAccount").asText());
    assertEquals("glm-4", found.at("/differences/0/model").asText());
    assertEquals(found, call("verify"));
    assertEquals(found, call("rebuild"));
    assertEquals(0, call("verify").get("wrong").asInt());
    assertEquals(0, call("rebuild").get("wrong").asInt());
    assertEquals(3, tenant.requests());
    assertEquals(
        List.of("2 cells, 1 days of projects"),
        rows("SELECT detail FROM audit_entry" + mine + " AND action = 'rebuild-cells'"));
    assertEquals(403, tenant.client().post("/cells/verify", "").status());
  }

  @Test
  void it_is_right_while_events_come() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < 2; writer++) {
      String name = "w" + writer + "-";
      writers.add(new Thread(() -> write(name, stop)));
    }
    writers.forEach(Thread::start);
    try {
      for (int time = 0; time < 15; time++) {
        JsonNode found = call("verify");
        assertEquals(0, found.get("wrong").asInt(), found.toString());
        if (time % 5 == 4) {
          change("UPDATE usage_cell SET input = input + 7" + mine + " ORDER BY bucket LIMIT 3");
          assertEquals(3, call("rebuild").get("wrong").asInt());
        }
      }
    } finally {
      stop.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }
    JsonNode found = call("verify");
    assertEquals(0, found.get("wrong").asInt(), found.toString());
    assertEquals(found.get("events").asLong(), tenant.requests());
  }

  private void write(String name, AtomicBoolean stop) {
    for (int batch = 0; !stop.get() && batch < 500; batch++) {
      List<String> events = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String time = String.format("2024-07-%02dT%02d:00:00Z", 1 + i % 28, batch % 24);
        events.add(event(name + batch + "-" + i, time, TestTenant.data("zhipu", "glm-4", i, 1)));
      }
      send(events);
    }
  }

  @Test
  void a_new_length_bound_is_refused_where_events_are_gone() throws SQLException {
    TestVendor vendor = TestVendor.create(operator());
    String flat = TestVendor.rate("m1", "input", "unit, amount: \"1\", per: 1000", "");
    vendor.load(flat);
    send(
        List.of(
            event("a", "2024-07-01T10:00:00Z", TestTenant.data(vendor.id(), "m1", 5, 1)),
            event("b", "2024-07-01T10:01:00Z", TestTenant.data(vendor.id(), "m1", 50, 1))));
    String bounded =
        TestVendor.rate("m1", "input", "unit, amount: \"1\", per: 1000", "promptLength: {upTo: 9}")
            + TestVendor.rate(
                "m1", "input", "unit, amount: \"2\", per: 1000", "promptLength: {over: 9}");
    String event = mine + " AND event_id = 'b'";
    change("CREATE TABLE IF NOT EXISTS gone_event LIKE usage_event");
    change("INSERT INTO gone_event SELECT * FROM usage_event" + event);
    change("DELETE FROM usage_event" + event);
    var answer = operator().post("/catalog/imports", "application/yaml", vendor.document(bounded));
    assertEquals("CELLS_DIFFER", answer.expect(409).code());
    assertEquals(2, tenant.requests());
    change("INSERT INTO usage_event SELECT * FROM gone_event");
    change("DROP TABLE gone_event");
    vendor.load(bounded);
    JsonNode found = call("verify");
    assertEquals(0, found.get("wrong").asInt(), found.toString());
    assertEquals(2, found.get("cells").asInt());
  }

  private JsonNode call(String what) {
    return tenant.operator().post(tenant.path("/cells/" + what), "").expect(200).json();
  }

  private static List<String> differences(JsonNode found) {
    List<String> told = new ArrayList<>();
    for (JsonNode one : found.get("differences")) {
      told.add(
          String.join(
              " ",
              one.get("start").asText(),
              one.path("project").asText("-"),
              one.get("found").toString().replace("\"", "").replace(":", "=").replace(",", ", "),
              one.get("expected")
                  .toString()
                  .replace("\"", "")
                  .replace(":", "=")
                  .replace(",", ", ")));
    }
    told.sort(null);
    return told;
  }

  private void send(List<String> events) {
    int status =
        tenant
            .client()
            .post("/events", Client.BATCH, "[" + String.join(",", events) + "]")
            .status();
    assertTrue(status == 204 || status == 200, "status " + status);
  }

  private static String event(String id, String time, String data) {
    return TestTenant.event(id, time, data).replaceFirst("\\{", "{\"subject\":\"search\",");
  }
}
