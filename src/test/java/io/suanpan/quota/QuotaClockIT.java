package io.suanpan.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.Folders;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestQuotas;
import io.suanpan.harness.TestTenant;
import io.suanpan.launcher.MariaDbProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Windows that end while a server runs. At 05:00 UTC on 2026-11-01 a day and a month begin in
 * Chicago, and in Havana the clock goes back from 1 to 0: the hour after midnight comes twice, and
 * the day goes on. Then the clock of the server jumps back.
 */
class QuotaClockIT {
  private static final Path FOLDER = Path.of("target/quota-clock-test").toAbsolutePath();
  private static final Instant BOUNDARY = Instant.parse("2026-11-01T05:00:00Z");
  private static final List<String> WINDOWS = List.of("minute", "hour", "day", "month");
  private static final int TTL = 3_600;

  private Map<String, String> settings;

  @Test
  void windows_end_when_the_clock_of_the_tenant_says_so() throws Exception {
    Folders.delete(FOLDER);
    int port = ServerProcess.freePort();
    settings =
        Map.of(
            "SUANPAN_DB_URL",
            "jdbc:mysql://127.0.0.1:" + port + "/suanpan?sslMode=DISABLED",
            "SUANPAN_DB_USER",
            "suanpan",
            "SUANPAN_DB_PASSWORD",
            "suanpan");
    try (MariaDbProcess database = new MariaDbProcess(FOLDER.resolve("database"), port)) {
      database.start();
      TestTenant chicago;
      try (ServerProcess server = startAt(BOUNDARY.minusSeconds(60))) {
        chicago = tenant(server, "America/Chicago");
        over(chicago, tenant(server, "America/Havana"));
      }
      try (ServerProcess server = startAt(BOUNDARY.minus(Duration.ofMinutes(10)))) {
        backAgain(new TestQuotas(on(server, chicago), BOUNDARY));
      }
    }
  }

  private ServerProcess startAt(Instant clock) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("SUANPAN_CLOCK", clock.toString());
    return ServerProcess.start(FOLDER.resolve("server"), ServerProcess.freePort(), all);
  }

  private static TestTenant tenant(ServerProcess server, String zone) {
    String members = "\"region\":\"US\",\"timeZone\":\"%s\",\"currency\":\"USD\"";
    TestTenant tenant = TestTenant.create(server.operator(), members.formatted(zone));
    for (String window : WINDOWS) {
      new TestQuotas(tenant, BOUNDARY)
          .put(window, TestQuotas.body("{}", window, "1000"))
          .expect(200);
    }
    return tenant;
  }

  private static TestTenant on(ServerProcess server, TestTenant tenant) {
    return new TestTenant(
        tenant.id(), server.operator().with(tenant.client().key()), server.operator());
  }

  private static void over(TestTenant chicago, TestTenant havana) throws Exception {
    TestQuotas before = new TestQuotas(chicago, BOUNDARY.minusMillis(1));
    TestQuotas after = new TestQuotas(chicago, BOUNDARY);
    TestQuotas there = new TestQuotas(havana, BOUNDARY);
    JsonNode early = before.reserve(600, 0, TTL).expect(201).json();
    assertTrue(at(early).isBefore(BOUNDARY), "the server came too late: " + early);
    before.use("a", "glm-4", 300, 0);
    there.reserve(700, 0, TTL).expect(201);
    Answer refused = before.reserve(200, 0, TTL).expect(429);
    assertEquals(BOUNDARY.toString(), refused.json().get("resetsAt").asText());
    assertEquals("day", refused.json().get("quota").asText());

    while (at(held(after)).isBefore(BOUNDARY)) {
      Thread.sleep(200);
    }
    for (String window : WINDOWS) {
      after.assertStands(window, "0", "0", "1000");
    }
    // What happened before counts before, whenever it is told.
    before.use("b", "glm-4", 50, 0);
    after.assertStands("month", "0", "0", "1000");
    JsonNode late = after.reserve(900, 0, TTL).expect(201).json();
    after.release(late).expect(204);
    // What was held before the end and used after it counts after it.
    after.settle(early, "c", 500, 0).expect(204);
    for (String window : WINDOWS) {
      after.assertStands(window, "500", "0", "500");
    }
    there.assertStands("hour", "0", "0", "1000");
    there.assertStands("day", "0", "700", "300");
    there.reserve(301, 0, TTL).expect(429);
  }

  /** Holds a token and lets go of it, to hear what time it is. */
  private static JsonNode held(TestQuotas quotas) {
    Answer answer = quotas.reserve(1, 0, 1);
    if (answer.status() == 201) {
      quotas.release(answer.json()).expect(204);
      return answer.json();
    }
    throw new AssertionError("a window had no room: " + answer);
  }

  private static Instant at(JsonNode reservation) {
    return Instant.parse(reservation.get("createdAt").asText());
  }

  /** In the old windows stands what was used in them. */
  private static void backAgain(TestQuotas chicago) {
    chicago.assertStands("minute", "0", "0", "1000");
    chicago.assertStands("hour", "350", "0", "650");
    chicago.assertStands("day", "350", "0", "650");
    chicago.assertStands("month", "350", "0", "650");
    chicago.reserve(651, 0, TTL).expect(429);
    chicago.reserve(650, 0, TTL).expect(201);
    chicago.assertStands("month", "350", "650", "0");
  }
}
