package io.suanpan.crash;

import io.suanpan.harness.ServerProcess;
import io.suanpan.launcher.MariaDbProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A MariaDB that is run beside the server, reached over a network that can be cut. */
final class MariaDbBeside implements TestedDatabase {
  private final Path home;
  private final int port;
  private final MariaDbProcess process;
  private final CutProxy network;
  private final Optional<Path> disk;

  MariaDbBeside(Path home, Optional<Path> disk) throws IOException {
    this.home = home;
    this.port = ServerProcess.freePort();
    this.process = new MariaDbProcess(home, port);
    this.network = new CutProxy(port);
    this.disk = disk;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    process.start();
  }

  @Override
  public void kill() throws IOException {
    MariaDbProcess.kill(home);
  }

  @Override
  public Map<String, String> settings() {
    return TestedDatabase.settings(TestedDatabase.url(network.port()));
  }

  @Override
  public String url() {
    return TestedDatabase.url(port);
  }

  @Override
  public Optional<CutProxy> network() {
    return Optional.of(network);
  }

  @Override
  public Optional<Path> disk() {
    return disk;
  }

  @Override
  public void close() throws IOException {
    process.close();
    network.close();
  }
}
