package io.suanpan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The MariaDB that is embedded, run beside the server and by the test. */
public final class MariaDbProcess implements AutoCloseable {
  private final Path home;
  private final int port;
  private EmbeddedMariaDb database;

  /**
   * @param home where its program and data lie
   * @param port the loopback port
   */
  public MariaDbProcess(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Also after it was killed. */
  public void start() throws IOException, InterruptedException {
    database = new EmbeddedMariaDb(home, port);
    database.start(List.of("--innodb-buffer-pool-size=256M", "--innodb-log-file-size=128M"));
  }

  /** {@code kill -9} to the MariaDB whose program and data lie there. */
  public static void kill(Path home) throws IOException {
    String pid = Files.readString(home.resolve("mariadbd.pid")).strip();
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }
}
