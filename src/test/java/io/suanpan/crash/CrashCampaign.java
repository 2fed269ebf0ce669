package io.suanpan.crash;

import io.suanpan.harness.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pcrash verify}: faults by a seed, round after round.
 *
 * <p>{@code -Dcrash.rounds}, {@code -Dcrash.seed}, {@code -Dcrash.minutes} after which no further
 * round begins, {@code -Dcrash.faults}, a list of {@link Fault}s in place of all, and {@code
 * -Dcrash.database}: {@code embedded} by the server, {@code beside} it (a MariaDB as well), or
 * {@code commanded}, which {@link CommandedDatabase} explains.
 */
class CrashCampaign {
  private static final Path FOLDER = Path.of("target/crash").toAbsolutePath();
  private static final Path DATA = FOLDER.resolve("data");
  private static final Path DATABASE = DATA.resolve("database");

  @Test
  void nothing_is_lost_and_nothing_counts_twice() throws Exception {
    long seed = Long.getLong("crash.seed", System.nanoTime());
    int rounds = Integer.getInteger("crash.rounds", 20);
    long end = System.nanoTime() + Long.getLong("crash.minutes", 600L) * 60_000_000_000L;
    String kind = System.getProperty("crash.database", "embedded");
    System.out.println("crash.database=" + kind + " crash.seed=" + seed + " rounds=" + rounds);
    SmallDisk.unmount(DATABASE);
    Folders.delete(FOLDER);
    try {
      Site site = new Site(database(kind), DATA);
      Campaign.on(
          site,
          () -> {
            Campaign campaign = new Campaign(site);
            campaign.run(rounds, seed, end);
            campaign.conclude();
          });
    } finally {
      SmallDisk.unmount(DATABASE);
    }
  }

  private static TestedDatabase database(String kind) throws IOException, InterruptedException {
    if (kind.equals("commanded")) {
      return new CommandedDatabase();
    }
    Optional<Path> disk = SmallDisk.mount(DATABASE);
    return kind.equals("beside")
        ? new MariaDbBeside(DATABASE, disk)
        : new EmbeddedDatabase(DATABASE, disk);
  }
}
