package io.suanpan.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The server is killed, its database is killed, the server is stopped, while events come in. */
class CrashIT {
  private static final Path DATA = Path.of("target/crash-test/data").toAbsolutePath();

  @Test
  void nothing_acknowledged_is_lost_and_nothing_counts_twice() throws Exception {
    long seed = Long.getLong("crash.seed", System.nanoTime());
    System.out.println("CrashIT crash.seed=" + seed);
    Random random = new Random(seed);
    Folders.delete(DATA);
    Path home = DATA.resolve("database");
    Site site = new Site(new EmbeddedDatabase(home, Optional.empty()), DATA);
    Campaign.on(
        site,
        () -> {
          Campaign campaign = new Campaign(site);
          System.out.println(Figures.HEAD);
          campaign.round(Fault.KILL_SERVER, random.nextLong());
          assertOrphan(1, site);
          campaign.round(Fault.KILL_DATABASE, random.nextLong());
          campaign.round(Fault.TERMINATE, random.nextLong());
          assertOrphan(0, site);
          campaign.conclude();
        });
  }

  /** Whether the start had to end a database server without a master. */
  private static void assertOrphan(int expected, Site site) throws IOException {
    String output = site.server().output();
    assertEquals(expected, output.split("a crash left behind", -1).length - 1, output);
  }
}
