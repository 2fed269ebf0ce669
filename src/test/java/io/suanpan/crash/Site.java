package io.suanpan.crash;

import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A server and its database. */
final class Site implements AutoCloseable {
  private static final long PATIENCE_NANOS = 90_000_000_000L;

  final TestedDatabase database;
  private final Path data;
  private final int port;
  private ServerProcess server;

  /**
   * @param data the server's data directory
   */
  Site(TestedDatabase database, Path data) throws IOException {
    this.database = database;
    this.data = data;
    this.port = ServerProcess.freePort();
  }

  /**
   * @param more further settings of the server
   */
  void startServer(Map<String, String> more) throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.putAll(more);
    server = ServerProcess.start(data, port, settings);
  }

  ServerProcess server() {
    return server;
  }

  Client operator() {
    return server.operator();
  }

  int port() {
    return port;
  }

  /** Until the server has a database again. */
  void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (operator().root("/health/ready").status() != 200) {
      if (System.nanoTime() > end) {
        throw new IOException("the server does not recover:\n" + server.output());
      }
      Thread.sleep(100);
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    database.close();
  }
}
