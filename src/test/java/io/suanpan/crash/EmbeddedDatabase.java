package io.suanpan.crash;

import io.suanpan.harness.ServerProcess;
import io.suanpan.launcher.MariaDbProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The embedded MariaDB, which the server's launcher starts. */
final class EmbeddedDatabase implements TestedDatabase {
  private final Path home;
  private final int port;
  private final Optional<Path> disk;

  /**
   * @param home its folder in the server's data directory
   * @param disk the same if that is a small disk
   */
  EmbeddedDatabase(Path home, Optional<Path> disk) throws IOException {
    this.home = home;
    this.port = ServerProcess.freePort();
    this.disk = disk;
  }

  /** Left to the launcher. */
  @Override
  public void start() {}

  @Override
  public void kill() throws IOException {
    MariaDbProcess.kill(home);
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("SUANPAN_EMBEDDED_DB_PORT", Integer.toString(port));
  }

  @Override
  public String url() {
    return TestedDatabase.url(port);
  }

  @Override
  public Optional<CutProxy> network() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> disk() {
    return disk;
  }

  @Override
  public void close() {}
}
