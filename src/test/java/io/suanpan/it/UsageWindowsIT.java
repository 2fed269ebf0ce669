package io.suanpan.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Usage by the hour where clocks are put back and forward by half an hour. */
class UsageWindowsIT extends ApiTest {
  /** Lord Howe Island goes from +11:00 to +10:30 at 15:00 UTC: half an hour, and then an hour. */
  @Test
  void half_an_hour_that_comes_twice_is_a_window_of_its_own() {
    assertEquals(
        List.of(
            "2024-04-06T14:00:00Z 2024-04-06T15:00:00Z 1",
            "2024-04-06T15:00:00Z 2024-04-06T15:30:00Z 2",
            "2024-04-06T15:30:00Z 2024-04-06T16:30:00Z 3"),
        hours("2024-04-06", "14:45", "15:00", "15:15", "15:30", "15:45", "16:15"));
  }

  /** From +10:30 to +11:00 at 15:30 UTC: at two o'clock it is half past two. */
  @Test
  void half_an_hour_that_is_left_out_leaves_half_an_hour() {
    assertEquals(
        List.of(
            "2024-10-05T14:30:00Z 2024-10-05T15:30:00Z 2",
            "2024-10-05T15:30:00Z 2024-10-05T16:00:00Z 2",
            "2024-10-05T16:00:00Z 2024-10-05T17:00:00Z 1"),
        hours("2024-10-05", "14:30", "15:15", "15:30", "15:45", "16:00"));
  }

  /** One request at each of the times, and the windows in which they are counted. */
  private List<String> hours(String day, String... times) {
    TestTenant tenant =
        TestTenant.create(
            operator(),
            "\"region\":\"AU\",\"timeZone\":\"Australia/Lord_Howe\",\"currency\":\"AUD\"");
    List<String> events = new ArrayList<>();
    for (String time : times) {
      String data = TestTenant.data("zhipu", "glm-4", 1, 1);
      events.add(TestTenant.event(time, day + "T" + time + ":00Z", data));
    }
    String batch = "[" + String.join(",", events) + "]";
    tenant.client().post("/events", Client.BATCH, batch).expect(204);
    List<String> windows = new ArrayList<>();
    String query = "&granularity=hour&groupBy=meter";
    for (JsonNode row :
        tenant
            .client()
            .get("/usage?from=%sT00:00:00Z&to=%sT23:00:00Z".formatted(day, day) + query)
            .expect(200)
            .json()
            .get("rows")) {
      if (row.get("meter").asText().equals("input")) {
        windows.add(
            row.get("start").asText()
                + " "
                + row.get("end").asText()
                + " "
                + row.get("quantity").asText());
      }
    }
    return windows;
  }
}
