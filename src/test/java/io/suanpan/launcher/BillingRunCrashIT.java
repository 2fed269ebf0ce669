package io.suanpan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.ManyTenants;
import io.suanpan.harness.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two nodes and one database. Whichever works on the billing run is killed, over and over, every
 * third time by SIGTERM; the other one goes on, and in the end every tenant has its one invoice.
 * More of it: {@code -Dbilling.kills=30 -Dbilling.tenants=3000 -Dbilling.seed=1}.
 */
class BillingRunCrashIT {
  private static final Path FOLDER = Path.of("target/billing-crash-test").toAbsolutePath();
  private static final int TENANTS = Integer.getInteger("billing.tenants", 120);
  private static final int KILLS = Integer.getInteger("billing.kills", 4);

  private static final String NOTED = "SELECT COUNT(*) FROM billing_run_item WHERE state = 'DONE'";

  private final ServerProcess[] nodes = new ServerProcess[2];
  private final int[] ports = new int[2];
  private Map<String, String> settings;
  private String url;

  @Test
  void a_run_survives_the_death_of_its_nodes_without_a_double_or_missing_invoice()
      throws Exception {
    long seed = Long.getLong("billing.seed", System.nanoTime());
    System.out.println("BillingRunCrashIT seed " + seed);
    Random random = new Random(seed);
    Tree.delete(FOLDER);
    int databasePort = ServerProcess.freePort();
    url = "jdbc:mysql://127.0.0.1:" + databasePort + "/suanpan?sslMode=DISABLED";
    try (MariaDbProcess database = new MariaDbProcess(FOLDER.resolve("database"), databasePort)) {
      database.start();
      settings =
          Map.of(
              "SUANPAN_DB_URL",
              url,
              "SUANPAN_DB_USER",
              "suanpan",
              "SUANPAN_DB_PASSWORD",
              "suanpan");
      url += "&user=suanpan&password=suanpan";
      ports[0] = ServerProcess.freePort();
      ports[1] = ServerProcess.freePort();
      ServerProcess first = ServerProcess.start(FOLDER.resolve("node0"), ports[0], settings);
      nodes[0] = first;
      ManyTenants many = ManyTenants.first(url, first.operator());
      many.fill(TENANTS);
      for (String month : List.of("2024-05", "2024-06")) {
        assertEquals(TENANTS, await(first, begin(first, month)).get("done").asInt());
      }
      String total = total(many);
      nodes[1] = ServerProcess.start(FOLDER.resolve("node1"), ports[1], settings);
      String run = begin(first, "2024-07");
      killOverAndOver(run, random);
      await(nodes[0] == null ? nodes[1] : nodes[0], run);
      verify(run, total);
    } finally {
      for (ServerProcess node : nodes) {
        if (node != null) {
          node.close();
        }
      }
    }
  }

  /** A dead node is started again when the other one is dead too. */
  private void killOverAndOver(String run, Random random) throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      int least = Math.max(issued() + 1, TENANTS * (kill - 1) / (KILLS + 1));
      int most = Math.max(least + 1, TENANTS * kill / (KILLS + 1));
      int victim = working(run, least + random.nextInt(most - least));
      if (kill % 3 == 0) {
        nodes[victim].terminate();
      } else {
        nodes[victim].kill();
      }
      nodes[victim] = null;
      System.out.println(
          "ended node "
              + victim
              + " with "
              + issued()
              + " invoices, "
              + count(NOTED + " AND run_id = '" + run + "'")
              + " of them noted");
      if (nodes[0] == null && nodes[1] == null) {
        launch(0);
        launch(1);
      }
    }
  }

  /** Without waiting until it is ready: it may be working before. */
  private void launch(int node) throws IOException {
    nodes[node] =
        ServerProcess.launch(FOLDER.resolve("node" + node), ports[node], settings, List.of());
  }

  /** The node that took the run up last, once there are so many invoices. */
  private int working(String run, int invoices) throws Exception {
    while (issued() < invoices) {
      assertEquals(
          1, count("SELECT COUNT(*) FROM billing_run WHERE state = 'RUNNING'"), "too late");
      Thread.sleep(2);
    }
    return lastBegun(0, run) > lastBegun(1, run) ? 0 : 1;
  }

  private int issued() throws SQLException {
    return count("SELECT COUNT(*) FROM invoice WHERE period = '2024-07'");
  }

  /** When a node took the run up last, as its log tells. */
  private long lastBegun(int node, String run) throws IOException {
    if (nodes[node] == null) {
      return 0;
    }
    return nodes[node]
        .output()
        .lines()
        .filter(line -> line.contains(run) && line.contains(" begins: "))
        .mapToLong(line -> Instant.parse(line.substring(0, 24)).toEpochMilli())
        .max()
        .orElse(0);
  }

  private void verify(String run, String total) throws Exception {
    assertEquals(
        TENANTS, count("SELECT COUNT(*) FROM invoice WHERE period = '2024-07'"), "invoices");
    assertEquals(
        TENANTS,
        count("SELECT COUNT(DISTINCT tenant_id) FROM invoice WHERE period = '2024-07'"),
        "tenants with an invoice");
    assertEquals(
        List.of(total), rows("SELECT DISTINCT total FROM invoice WHERE period = '2024-07'"));
    List<String> numbers = rows("SELECT number FROM invoice ORDER BY number");
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i);
      assertEquals(i + 1, Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)), "a gap");
    }
    assertEquals(
        0,
        count(
            "SELECT COUNT(*) FROM invoice i WHERE NOT EXISTS (SELECT 1 FROM invoice p"
                + " WHERE p.hash = i.previous_hash) AND i.number NOT LIKE '%-000001'"),
        "the chain");
    assertEquals(
        TENANTS,
        count(
            "SELECT COUNT(*) FROM billing_run_item b JOIN invoice i ON i.tenant_id = b.tenant_id"
                + " AND i.number = b.number WHERE b.state = 'DONE' AND i.period = '2024-07'"
                + " AND b.run_id = '"
                + run
                + "'"),
        "items that name their invoice");
    assertEquals(
        TENANTS,
        count(
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'issue-invoice' AND actor LIKE '%"
                + run
                + "'"),
        "audit entries");
    assertEquals(
        TENANTS, count("SELECT COUNT(*) FROM grant_burn WHERE period = '2024-07'"), "burns");
  }

  private static String begin(ServerProcess node, String month) {
    return node.operator()
        .post("/billing-runs", "{\"period\":\"" + month + "\"}")
        .expect(202)
        .json()
        .get("id")
        .asText();
  }

  private static JsonNode await(ServerProcess node, String run) throws InterruptedException {
    while (true) {
      try {
        JsonNode view = node.operator().get("/billing-runs/" + run).expect(200).json();
        if (view.get("state").asText().equals("DONE")) {
          return view;
        }
      } catch (UncheckedIOException e) {
        // It has not got so far.
      }
      Thread.sleep(100);
    }
  }

  private String total(ManyTenants many) {
    String total =
        many.tenant()
            .client()
            .get("/invoices/preview?period=2024-07")
            .expect(200)
            .json()
            .get("total")
            .asText();
    assertTrue(total.matches("[1-9][0-9]+\\.[0-9]{2}"), total);
    return total + "0000";
  }

  private int count(String sql) throws SQLException {
    return Integer.parseInt(rows(sql).get(0));
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
