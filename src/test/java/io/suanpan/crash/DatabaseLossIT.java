package io.suanpan.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Client.Answer;
import io.suanpan.harness.Folders;
import io.suanpan.harness.TestTenant;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The database goes away under a running server, and comes back. */
class DatabaseLossIT {
  private static final Path FOLDER = Path.of("target/loss-test").toAbsolutePath();

  @Test
  void without_its_database_it_answers_503_and_it_recovers() throws Exception {
    Folders.delete(FOLDER);
    Path home = FOLDER.resolve("database");
    Site site = new Site(new MariaDbBeside(home, Optional.empty()), FOLDER.resolve("data"));
    Campaign.on(
        site,
        () -> {
          TestTenant tenant = TestTenant.create(site.operator());
          String first =
              TestTenant.event(
                  "a", "2024-07-15T12:00:00Z", TestTenant.data("zhipu", "glm-4", 1, 1));
          String second = first.replace("\"a\"", "\"b\"");
          tenant.client().post("/events", first).expect(204);

          site.database.kill();
          Answer refused = tenant.client().post("/events", second);
          assertEquals("DATABASE_UNAVAILABLE", refused.expect(503).code());
          assertEquals("application/problem+json", refused.type());
          assertEquals(503, site.operator().root("/health/ready").status());
          assertEquals(200, site.operator().root("/health/live").status());

          site.database.start();
          site.awaitReady();
          tenant.client().post("/events", second).expect(204);
          tenant.client().get("/events?source=test&id=a").expect(200);
        });
  }
}
