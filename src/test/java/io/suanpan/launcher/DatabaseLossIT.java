package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database goes away under a running server, and comes back. */
class DatabaseLossIT {
  private static final Path FOLDER = Path.of("target/loss-test").toAbsolutePath();

  @Test
  void without_its_database_it_answers_503_and_it_recovers() throws Exception {
    Tree.delete(FOLDER);
    int databasePort = ServerProcess.freePort();
    EmbeddedMariaDb database = new EmbeddedMariaDb(FOLDER.resolve("database"), databasePort);
    DatabaseAddress address = database.start(List.of());
    Map<String, String> environment =
        Map.of(
            "SUANPAN_DB_URL",
                "jdbc:mysql://127.0.0.1:" + databasePort + "/suanpan?sslMode=DISABLED",
            "SUANPAN_DB_USER", address.user(),
            "SUANPAN_DB_PASSWORD", address.password());
    try (ServerProcess server =
        ServerProcess.start(FOLDER.resolve("data"), ServerProcess.freePort(), environment)) {
      TestTenant tenant = TestTenant.create(server.operator());
      String event =
          TestTenant.event("a", "2024-07-15T12:00:00Z", TestTenant.data("zhipu", "glm-4", 1, 1));
      tenant.client().post("/events", event).expect(204);

      database.close();
      Answer refused = tenant.client().post("/events", event.replace("\"a\"", "\"b\""));
      assertEquals("DATABASE_UNAVAILABLE", refused.expect(503).code());
      assertEquals("application/problem+json", refused.type());
      assertEquals(503, server.operator().root("/health/ready").status());
      assertEquals(200, server.operator().root("/health/live").status());

      database.start(List.of());
      long end = System.nanoTime() + 60_000_000_000L;
      while (server.operator().root("/health/ready").status() != 200) {
        assertTrue(System.nanoTime() < end, server.output());
        Thread.sleep(200);
      }
      tenant.client().post("/events", event.replace("\"a\"", "\"b\"")).expect(204);
      tenant.client().get("/events?source=test&id=a").expect(200);
    } finally {
      database.close();
    }
  }
}
