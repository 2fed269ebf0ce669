package io.suanpan.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A database of somebody's, started and killed by commands: {@code -Dcrash.start}, {@code
 * -Dcrash.kill}; its port is {@code -Dcrash.port}, and {@code -Dcrash.disk} the small disk on which
 * its files lie, if they do. User, password and database are all named suanpan.
 */
final class CommandedDatabase implements TestedDatabase {
  private final int port = Integer.getInteger("crash.port");
  private final CutProxy network;

  CommandedDatabase() throws IOException {
    this.network = new CutProxy(port);
  }

  @Override
  public void start() throws IOException, InterruptedException {
    run("crash.start");
  }

  @Override
  public void kill() throws IOException, InterruptedException {
    run("crash.kill");
  }

  private static void run(String property) throws IOException, InterruptedException {
    String command = System.getProperty(property);
    int code = new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("exit code " + code + ": " + command);
    }
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
    return Optional.ofNullable(System.getProperty("crash.disk")).map(Path::of);
  }

  /** Left running. */
  @Override
  public void close() throws IOException {
    network.close();
  }
}
