package io.suanpan.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The database under the server, which can be killed. */
interface TestedDatabase extends AutoCloseable {
  /** Starts it, also after a kill. */
  void start() throws IOException, InterruptedException;

  /** {@code kill -9}. */
  void kill() throws IOException, InterruptedException;

  /** The server's settings by which it finds it. */
  Map<String, String> settings();

  /** Its address, past the network that can be cut. */
  String url();

  /** The network between it and the server, where it can be cut. */
  Optional<CutProxy> network();

  /** Where its files lie, if they lie on a small disk of their own. */
  Optional<Path> disk();

  @Override
  void close() throws IOException;

  default Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "suanpan", "suanpan");
  }

  /** What a server needs to be told of a database at this address. */
  static Map<String, String> settings(String url) {
    return Map.of(
        "SUANPAN_DB_URL", url, "SUANPAN_DB_USER", "suanpan", "SUANPAN_DB_PASSWORD", "suanpan");
  }

  /** The address of a database on loopback. */
  static String url(int port) {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/suanpan?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }
}
