package io.suanpan.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.suanpan.harness.Folders;
import io.suanpan.harness.ServerProcess;
import io.suanpan.launcher.MariaDbProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one database that look at all tenants each second. Whenever there is something new
 * to tell of all, the node that is just looking is killed in the middle of its look. In the end
 * each tenant has been told each thing once, and each notification has been handed on once. {@code
 * -Dwatch.kills=20 -Dwatch.tenants=100}, on a database of yours: {@code
 * -Dwatch.db=jdbc:mysql://...} with user and password suanpan.
 */
class WatchNodesIT {
  private static final Path FOLDER = Path.of("target/watch-nodes-test").toAbsolutePath();
  private static final int KILLS = Integer.getInteger("watch.kills", 1);
  private static final int TENANTS = Integer.getInteger("watch.tenants", 20);
  private static final int ATTEMPTS = 10;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

  private final ServerProcess[] nodes = new ServerProcess[2];
  private final int[] ports = new int[2];
  private Map<String, String> settings;

  @Test
  void each_thing_is_told_once_by_nodes_that_die_while_they_look() throws Exception {
    Folders.delete(FOLDER);
    int port = ServerProcess.freePort();
    String given = System.getProperty("watch.db");
    String url =
        given == null ? "jdbc:mysql://127.0.0.1:" + port + "/suanpan?sslMode=DISABLED" : given;
    settings =
        Map.of(
            "SUANPAN_DB_URL",
            url,
            "SUANPAN_DB_USER",
            "suanpan",
            "SUANPAN_DB_PASSWORD",
            "suanpan",
            "SUANPAN_ALERTS_EVERY",
            "PT1S",
            "SUANPAN_WEBHOOKS_ALLOW_PRIVATE",
            "true");
    try (MariaDbProcess database = new MariaDbProcess(FOLDER.resolve("database"), port)) {
      if (given == null) {
        database.start();
      }
      for (int i = 0; i < 2; i++) {
        ports[i] = ServerProcess.freePort();
        start(i);
      }
      try (Connection connection = DriverManager.getConnection(url, "suanpan", "suanpan");
          Statement statement = connection.createStatement()) {
        tell(statement);
      }
    } finally {
      for (ServerProcess node : nodes) {
        if (node != null) {
          node.close();
        }
      }
    }
  }

  private void tell(Statement database) throws Exception {
    WatchedTenants tenants = WatchedTenants.create(nodes[0].operator(), TENANTS);
    awaitToldAll(database, tenants);
    for (int kill = 1; kill <= KILLS; kill++) {
      int victim = killWhoLooks(database, tenants);
      awaitToldAll(database, tenants);
      if (kill < KILLS) {
        start(victim);
      } else {
        // What has been told is looked at again.
        Thread.sleep(3_000);
        tenants.verify(nodes[1 - victim].operator());
      }
    }
    assertEquals(
        TENANTS * tenants.eachIsTold() + " 1 1",
        first(
                database,
                "SELECT CONCAT(COUNT(*), ' ', MIN(sent), ' ', MAX(sent)) FROM (SELECT COUNT(target)"
                    + " AS sent FROM notification n LEFT JOIN notification_delivery d"
                    + " ON d.tenant_id = n.tenant_id AND d.notification_id = n.notification_id"
                    + " GROUP BY n.tenant_id, n.notification_id) each_one")
            .orElseThrow());
  }

  /** With something new to tell of all tenants, of which some have been told. */
  private int killWhoLooks(Statement database, WatchedTenants tenants) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      tenants.more();
      int all = TENANTS * tenants.eachIsTold();
      while (told(database) < all) {
        Optional<Integer> looking = looking(database);
        if (looking.isPresent()) {
          nodes[looking.get()].kill();
          int told = told(database);
          System.out.println("killed node " + looking.get() + ", told " + told + " of " + all);
          if (told < all) {
            return looking.get();
          }
          start(looking.get());
        }
      }
    }
    throw new AssertionError("no look was found while it told something");
  }

  /** Which node holds the lock of the watch. */
  private Optional<Integer> looking(Statement database) throws Exception {
    Optional<String> host =
        first(
            database,
            "SELECT host FROM information_schema.processlist WHERE id ="
                + " IS_USED_LOCK(CONCAT('suanpan-alerts-', LEFT(SHA2(DATABASE(), 256), 30)))");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(host.get().substring(host.get().lastIndexOf(':') + 1));
    return Optional.of(nodes[0].hasConnectionFrom(port) ? 0 : 1);
  }

  private void awaitToldAll(Statement database, WatchedTenants tenants) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    int all = TENANTS * tenants.eachIsTold();
    for (int told = told(database); told < all; told = told(database)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("told " + told + " of " + all + ": " + types(database));
      }
      Thread.sleep(50);
    }
    assertEquals(all, told(database), types(database));
  }

  private static int told(Statement database) throws SQLException {
    return Integer.parseInt(first(database, "SELECT COUNT(*) FROM notification").orElseThrow());
  }

  private static String types(Statement database) throws SQLException {
    return first(
            database,
            "SELECT GROUP_CONCAT(one) FROM (SELECT CONCAT(type, ' ', COUNT(*)) AS one"
                + " FROM notification GROUP BY type) each_type")
        .orElse("nothing");
  }

  private static Optional<String> first(Statement database, String sql) throws SQLException {
    try (ResultSet row = database.executeQuery(sql)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  private void start(int node) throws Exception {
    nodes[node] = ServerProcess.start(FOLDER.resolve("node" + node), ports[node], settings);
  }
}
