package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Months are billed by themselves once the grace period is over in each tenant's zone. */
class BillingScheduleIT {
  private static final Path FOLDER = Path.of("target/schedule-test").toAbsolutePath();

  @Test
  void tenants_of_the_east_are_billed_before_those_of_the_west_and_nobody_twice() throws Exception {
    Tree.delete(FOLDER);
    int databasePort = ServerProcess.freePort();
    try (MariaDbProcess database = new MariaDbProcess(FOLDER.resolve("database"), databasePort)) {
      database.start();
      Map<String, String> settings = new HashMap<>();
      settings.put(
          "SUANPAN_DB_URL", "jdbc:mysql://127.0.0.1:" + databasePort + "/suanpan?sslMode=DISABLED");
      settings.put("SUANPAN_DB_USER", "suanpan");
      settings.put("SUANPAN_DB_PASSWORD", "suanpan");
      TestTenant east;
      TestTenant west;
      try (ServerProcess server = start(settings)) {
        server
            .operator()
            .call(
                "PUT",
                "/issuer",
                "{\"name\":\"I\",\"address\":{\"country\":\"DE\"},\"series\":\"S\"}")
            .expect(200);
        east = used(server.operator(), "Pacific/Kiritimati");
        west = used(server.operator(), "Etc/GMT+12");
        assertEquals(0, runs(server.operator()).size());
      }
      settings.put("SUANPAN_BILLING_SCHEDULE", "issue");
      settings.put("SUANPAN_BILLING_GRACE", "PT36H");
      // July ended there on the 31st at 10:00; 36 hours later it is the 1st, 22:00.
      settings.put("SUANPAN_CLOCK", "2024-08-01T22:00:00Z");
      try (ServerProcess server = start(settings)) {
        JsonNode run = awaitRuns(server.operator(), 1).get(0);
        assertEquals("schedule", run.get("startedBy").asText());
        assertEquals("2024-07", run.get("period").asText());
        assertEquals(1, run.get("total").asInt(), run.toString());
        assertEquals(1, invoices(server.operator(), east));
        assertEquals(0, invoices(server.operator(), west));
      }
      settings.put("SUANPAN_CLOCK", "2024-08-03T00:00:00Z");
      try (ServerProcess server = start(settings)) {
        assertEquals(1, awaitRuns(server.operator(), 2).get(0).get("total").asInt());
        assertEquals(1, invoices(server.operator(), east));
        assertEquals(1, invoices(server.operator(), west));
        assertTrue(server.output().contains("months are billed PT36H after their end: ISSUE"));
      }
    }
  }

  private static ServerProcess start(Map<String, String> settings) throws Exception {
    return ServerProcess.start(FOLDER.resolve("data"), ServerProcess.freePort(), settings);
  }

  private static TestTenant used(Client operator, String zone) {
    TestTenant tenant =
        TestTenant.create(
            operator, "\"region\":\"DE\",\"timeZone\":\"" + zone + "\",\"currency\":\"CNY\"");
    String event =
        TestTenant.event("a", "2024-07-15T12:00:00Z", TestTenant.data("zhipu", "glm-4", 99_999, 1));
    tenant.client().post("/events", Client.EVENT, event).expect(204);
    return tenant;
  }

  private static int invoices(Client operator, TestTenant tenant) {
    return operator.get(tenant.path("/invoices")).expect(200).json().get("items").size();
  }

  /** Of July, newest first. */
  private static List<JsonNode> runs(Client operator) {
    List<JsonNode> runs = new ArrayList<>();
    for (JsonNode run : operator.get("/billing-runs").expect(200).json().get("items")) {
      if (run.get("period").asText().equals("2024-07")) {
        runs.add(run);
      }
    }
    return runs;
  }

  /** Once there are so many and all are done. */
  private static List<JsonNode> awaitRuns(Client operator, int count) throws InterruptedException {
    List<JsonNode> runs = runs(operator);
    while (runs.size() < count || runs.toString().contains("RUNNING")) {
      Thread.sleep(100);
      runs = runs(operator);
    }
    assertEquals(count, runs.size());
    return runs;
  }
}
