package io.suanpan.crash;

import io.suanpan.crash.CutProxy.Mode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes faults happen, and ends them. */
record Strike(Site site, List<Sender> senders, Random random) {
  /** What a JVM adds its exit code up from when it ends by a signal. */
  private static final int SIGTERM = 143;

  private static final Instant AUGUST = Instant.parse("2024-08-01T00:00:00Z");

  /** The server is up and has its database again on return. */
  void strike(Fault fault) throws IOException, InterruptedException {
    switch (fault) {
      case KILL_SERVER -> killServer(Map.of());
      case KILL_DATABASE -> killDatabase();
      case KILL_BOTH -> killBoth();
      case TERMINATE -> terminate();
      case CLOCK_JUMP -> jump();
      case CUT_BODIES -> new CutBodies(site.port(), random).send(senders);
      case CUT_NETWORK -> network(Mode.CUT, 500, 3_000);
      case HALT_NETWORK -> network(Mode.HALTED, 1_000, 4_000);
      case LOSE_COMMITS -> network(Mode.LOSES_COMMITS, 500, 2_000);
      case LOSE_ANSWERS -> network(Mode.LOSES_ANSWERS, 500, 2_000);
      case FULL_DISK -> SmallDisk.fill(site.database.disk().orElseThrow(), between(4_000, 9_000));
    }
    site.awaitReady();
  }

  private void killServer(Map<String, String> settings) throws IOException, InterruptedException {
    site.server().kill();
    site.startServer(settings);
  }

  private void killDatabase() throws IOException, InterruptedException {
    site.database.kill();
    Thread.sleep(random.nextInt(1_000));
    site.database.start();
  }

  private void killBoth() throws IOException, InterruptedException {
    if (random.nextBoolean()) {
      site.server().kill();
      site.database.kill();
    } else {
      site.database.kill();
      site.server().kill();
    }
    site.database.start();
    site.startServer(Map.of());
  }

  private void terminate() throws IOException, InterruptedException {
    int code = site.server().terminate();
    String output = site.server().output();
    if (code % SIGTERM != 0 || !output.contains("] stopped")) {
      throw new IOException("the server did not stop in order, code " + code + ":\n" + output);
    }
    site.startServer(Map.of());
  }

  /**
   * The server comes back with its clock up to a year off, and right again after its next start.
   * The database has the host's clock throughout.
   */
  private void jump() throws IOException, InterruptedException {
    Instant time = Instant.now().plus(Duration.ofHours(random.nextInt(-8_760, 8_760)));
    // The events of July 2024 stay in the past.
    String clock = (time.isBefore(AUGUST) ? AUGUST : time).toString();
    killServer(Map.of("SUANPAN_CLOCK", clock));
    if (!site.server().output().contains("the clock began at " + clock)) {
      throw new IOException("the clock did not jump:\n" + site.server().output());
    }
  }

  private void network(Mode mode, int atLeast, int atMost) throws InterruptedException {
    CutProxy network = site.database.network().orElseThrow();
    network.become(mode);
    Thread.sleep(between(atLeast, atMost));
    // Broken connections and not delayed ones, now and then.
    if (mode == Mode.HALTED && random.nextBoolean()) {
      network.become(Mode.CUT);
    }
    network.become(Mode.WHOLE);
  }

  private int between(int atLeast, int atMost) {
    return random.nextInt(atLeast, atMost);
  }
}
