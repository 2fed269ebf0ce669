package io.suanpan.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.Folders;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import io.suanpan.launcher.MariaDbProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one database, many clients that reserve, settle, release and forget, and nodes that
 * are killed. What is used and held is never beyond the limit but by what was settled late; in the
 * end nothing is held, what is used is what was settled, and what is left can be had to the last
 * token. {@code -Dquota.seconds=600 -Dquota.seed=1}, on a database of yours: {@code
 * -Dquota.db=jdbc:mysql://...} with user and password suanpan.
 */
class QuotaNodesIT {
  private static final Path FOLDER = Path.of("target/quota-nodes-test").toAbsolutePath();
  private static final int SECONDS = Integer.getInteger("quota.seconds", 20);
  private static final int CLIENTS = 12;
  private static final int ROOM = 1_500;
  private static final String QUOTA =
      "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"total\",\"limit\":\"%d\"}";

  private final ServerProcess[] nodes = new ServerProcess[2];
  private final int[] ports = new int[2];
  private final Spender.Spent spent = Spender.Spent.none();
  private Random random;
  private Map<String, String> settings;
  private String url;
  private volatile long limit;

  @Test
  void a_hard_limit_holds_over_nodes_that_die() throws Exception {
    long seed = Long.getLong("quota.seed", System.nanoTime());
    System.out.println("QuotaNodesIT seed " + seed);
    random = new Random(seed);
    Folders.delete(FOLDER);
    int port = ServerProcess.freePort();
    String given = System.getProperty("quota.db");
    url = given == null ? "jdbc:mysql://127.0.0.1:" + port + "/suanpan?sslMode=DISABLED" : given;
    settings =
        Map.of(
            "SUANPAN_DB_URL", url, "SUANPAN_DB_USER", "suanpan", "SUANPAN_DB_PASSWORD", "suanpan");
    try (MariaDbProcess database = new MariaDbProcess(FOLDER.resolve("database"), port)) {
      if (given == null) {
        database.start();
      }
      for (int i = 0; i < 2; i++) {
        ports[i] = ServerProcess.freePort();
        start(i);
      }
      spend();
    } finally {
      for (ServerProcess node : nodes) {
        if (node != null) {
          node.close();
        }
      }
    }
  }

  private void spend() throws Exception {
    TestTenant tenant = TestTenant.create(nodes[0].operator());
    raise(nodes[0].operator(), tenant, ROOM);
    String key = tenant.client().key();
    List<Supplier<Client>> clients = List.of(() -> client(0, key), () -> client(1, key));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 2);
    List<Future<?>> running = new ArrayList<>();
    running.add(threads.submit(() -> watch(tenant, until)));
    running.add(threads.submit(() -> keepTight(tenant, until)));
    for (int i = 0; i < CLIENTS; i++) {
      running.add(
          threads.submit(
              new Spender(clients, new Random(random.nextLong()), "c" + i, until, spent)));
    }
    int kills = killOverAndOver(until);
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
    System.out.println(kills + " kills, " + spent);
    assertTrue(spent.granted().get() > 100, spent.toString());
    verify(tenant);
  }

  /** One at a time, so that the other one goes on. */
  private int killOverAndOver(long until) throws Exception {
    int kills = 0;
    while (System.nanoTime() < until) {
      Thread.sleep(1_000 + random.nextInt(3_000));
      int victim = random.nextInt(2);
      nodes[victim].kill();
      start(victim);
      kills++;
    }
    return kills;
  }

  private void start(int node) throws Exception {
    nodes[node] = ServerProcess.start(FOLDER.resolve("node" + node), ports[node], settings);
  }

  /** The limit stays ahead by less than all clients want, so that they are always at its edge. */
  private void keepTight(TestTenant tenant, long until) {
    for (int turn = 0; System.nanoTime() < until; turn++) {
      try {
        raise(nodes[turn % 2].operator(), tenant, spent.settled().get() + ROOM);
        Thread.sleep(100);
      } catch (UncheckedIOException dead) {
        // The other one then.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Every moment of it. */
  private void watch(TestTenant tenant, long until) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      while (System.nanoTime() < until) {
        // Read first: what is settled late after that is not in the counter yet.
        String[] counter = counter(statement, tenant).split(" ", -1);
        long taken = Long.parseLong(counter[0]) + Long.parseLong(counter[1]);
        long late = spent.late().get();
        assertTrue(taken <= limit + late, taken + " of " + limit + ", late " + late);
        Thread.sleep(5);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String counter(Statement statement, TestTenant tenant) throws SQLException {
    String sql =
        "SELECT CAST(used AS SIGNED), CAST(held AS SIGNED) FROM quota_counter" + of(tenant);
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) + " " + row.getLong(2) : "0 0";
    }
  }

  private static String of(TestTenant tenant) {
    return " WHERE tenant_id = (SELECT tenant_id FROM tenant WHERE code = '" + tenant.id() + "')";
  }

  private void verify(TestTenant tenant) throws Exception {
    // What nobody knows of expires.
    Thread.sleep(4_000);
    Client client = client(0, tenant.client().key());
    JsonNode quota = client.get("/quotas/all").expect(200).json();
    assertEquals("0", quota.get("held").asText());
    assertEquals(spent.settled().get(), quota.get("used").asLong());
    assertEquals(spent.settled().get(), input(client));
    // Somebody has to come by for rows to go.
    long left = quota.get("left").asLong();
    raise(nodes[0].operator(), tenant, spent.settled().get() + 7_000 + left);
    assertEquals(429, reserve(client(1, client.key()), 7_001 + left));
    assertEquals(201, reserve(client(1, client.key()), 7_000 + left));
    assertEquals(429, reserve(client, 1));
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*), SUM(amount) FROM reservation_hold" + of(tenant))) {
      row.next();
      assertEquals(1, row.getLong(1));
      assertEquals(7_000 + left, row.getLong(2));
    }
  }

  private static int reserve(Client client, long tokens) {
    return client
        .post(
            "/reservations",
            "{\"vendor\":\"zhipu\",\"model\":\"glm-4\",\"usage\":{\"input\":%d}}".formatted(tokens))
        .status();
  }

  private static long input(Client client) {
    long sum = 0;
    String path =
        "/usage?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z&granularity=month&groupBy=meter";
    for (JsonNode row : client.get(path).expect(200).json().get("rows")) {
      sum += row.get("meter").asText().equals("input") ? row.get("quantity").asLong() : 0;
    }
    return sum;
  }

  /** While things are held. */
  private void raise(Client operator, TestTenant tenant, long amount) {
    limit = amount;
    int status = operator.call("PUT", tenant.path("/quotas/all"), QUOTA.formatted(amount)).status();
    assertTrue(status == 200 || status == 503, "answered " + status);
  }

  private Client client(int node, String key) {
    return nodes[node].operator().with(key);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "suanpan", "suanpan");
  }
}
