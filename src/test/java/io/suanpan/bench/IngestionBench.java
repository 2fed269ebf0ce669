package io.suanpan.bench;

import io.suanpan.bench.Load.Result;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import io.suanpan.ingestion.store.RawRows;
import io.suanpan.ingestion.store.RawRows.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What comes in through HTTP, against rows written straight into the same database in the same run.
 * {@code -Dbench.events=N} sets how many events the table holds in the last part.
 */
class IngestionBench {
  private static final int ROWS = 1000;
  private static final int LINES = 50_000;
  private static final int STRANGER = 1_000_000;
  private static final int WARM_UPS = 3;
  private static final long MANY = Long.getLong("bench.events", 10_000_000L);

  private final List<String> table = new ArrayList<>();
  private String url;
  private ServerProcess server;
  private long batches = 1;

  @Test
  void ingestion() throws Exception {
    int port = ServerProcess.freePort();
    url =
        "jdbc:mysql://127.0.0.1:"
            + port
            + "/suanpan?sslMode=DISABLED&allowLoadLocalInfile=true&connectionTimeZone=UTC"
            + "&user=suanpan&password=suanpan";
    Path data = Path.of("target/bench/data-" + System.nanoTime()).toAbsolutePath();
    Map<String, String> settings =
        Map.of(
            "SUANPAN_EMBEDDED_DB_PORT", "" + port,
            "SUANPAN_EMBEDDED_DB_MEMORY", "2G",
            "SUANPAN_EMBEDDED_DB_REDO", "512M");
    try (ServerProcess started = ServerProcess.start(data, ServerProcess.freePort(), settings)) {
      server = started;
      table.add("| what | per second | ratio | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|");
      warmUp();
      Result limit = raw();
      batches(limit, "");
      sorts(limit);
      singles();
      table.add("server's memory: " + memory());
      fill();
      Result full = raw();
      batches(full, ", " + MANY + " events there");
      table.add("server's memory: " + memory());
    } finally {
      System.out.println(String.join("\n", table));
    }
  }

  /** Until the compiler of the virtual machine has done its work. */
  private void warmUp() throws Exception {
    List<TestTenant> one = List.of(TestTenant.create(server.operator()));
    for (int i = 0; i < WARM_UPS; i++) {
      posted(one, 4, ROWS, 0);
      posted(one, 16, 1, 0);
    }
  }

  /** The best of multi-row INSERT is what ratios are told to. */
  private Result raw() throws Exception {
    Result best = null;
    for (Way way : Way.values()) {
      for (int connections : new int[] {1, 2, 4}) {
        Result result = raw(way, connections);
        best =
            way == Way.INSERT && (best == null || result.perSecond() > best.perSecond())
                ? result
                : best;
        table.add(result.row("raw " + way + ", 1,000 rows a commit, " + connections, best));
      }
    }
    return best;
  }

  private Result raw(Way way, int connections) throws Exception {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Connection connection = DriverManager.getConnection(url);
      connection.setAutoCommit(false);
      open.add(connection);
    }
    long first = batches;
    batches += 1L << 32;
    RawRows rows = new RawRows(STRANGER);
    Result result =
        Load.measure(
            connections,
            ROWS,
            (worker, n) -> {
              rows.write(open.get(worker), way, first + ((long) worker << 24) + n, ROWS);
              open.get(worker).commit();
            });
    for (Connection connection : open) {
      connection.close();
    }
    return result;
  }

  private void batches(Result limit, String when) throws Exception {
    List<TestTenant> one = List.of(TestTenant.create(server.operator()));
    for (int size : new int[] {100, 1000}) {
      for (int clients : new int[] {1, 4, 16}) {
        Result result = posted(one, clients, size, 0);
        table.add(result.row("batches of " + size + ", " + clients + " clients" + when, limit));
      }
    }
  }

  private void sorts(Result limit) throws Exception {
    List<TestTenant> one = List.of(TestTenant.create(server.operator()));
    table.add(posted(one, 4, ROWS, 10).row("batches of 1,000, 4 clients, 10 % repeats", limit));
    for (int tenants : new int[] {10, 1000}) {
      List<TestTenant> many = new ArrayList<>();
      for (int i = 0; i < tenants; i++) {
        many.add(TestTenant.create(server.operator()));
      }
      String name = "batches of 1,000, 4 clients, " + tenants + " tenants in turn";
      table.add(posted(many, 4, ROWS, 0).row(name, limit));
    }
    for (int clients : new int[] {1, 2}) {
      EventBodies[] bodies = bodies(clients);
      KeptConnection[] connections = connections(one, clients, "application/x-ndjson");
      Result result =
          Load.measure(
              clients,
              LINES,
              (worker, n) -> connections[worker].post(bodies[worker].lines(LINES), 200));
      table.add(result.row("streams of 50,000 lines, " + clients + " clients", limit));
    }
  }

  private Result posted(List<TestTenant> tenants, int clients, int size, int repeats)
      throws Exception {
    EventBodies[] bodies = bodies(clients);
    KeptConnection[] connections = connections(tenants, clients * tenants.size(), Client.BATCH);
    return Load.measure(
        clients,
        size,
        (worker, n) -> {
          int turn = n % tenants.size();
          connections[worker * tenants.size() + turn].post(
              bodies[worker].batch(size, repeats), 204);
        });
  }

  private void singles() throws Exception {
    List<TestTenant> one = List.of(TestTenant.create(server.operator()));
    byte[] nothing = "[]".getBytes(StandardCharsets.UTF_8);
    for (int clients : new int[] {1, 16, 64}) {
      KeptConnection[] empty = connections(one, clients, Client.BATCH);
      Result limit = Load.measure(clients, 1, (worker, n) -> empty[worker].post(nothing, 204));
      table.add(limit.row("an empty batch, which stores nothing, " + clients + " clients", limit));
      EventBodies[] bodies = bodies(clients);
      KeptConnection[] connections = connections(one, clients, Client.EVENT);
      Result result =
          Load.measure(
              clients, 1, (worker, n) -> connections[worker].post(bodies[worker].one(), 204));
      table.add(result.row("single events, " + clients + " clients (to the empty batch)", limit));
    }
  }

  private EventBodies[] bodies(int clients) {
    EventBodies[] bodies = new EventBodies[clients];
    for (int i = 0; i < clients; i++) {
      bodies[i] = new EventBodies("r" + System.nanoTime() + "-" + i);
    }
    return bodies;
  }

  private static KeptConnection[] connections(List<TestTenant> tenants, int count, String type) {
    KeptConnection[] connections = new KeptConnection[count];
    for (int i = 0; i < count; i++) {
      Client client = tenants.get(i % tenants.size()).client();
      connections[i] = new KeptConnection(client.url("/events"), client.key(), type);
    }
    return connections;
  }

  /** As many events as there might be, of another tenant. */
  private void fill() throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      RawRows rows = new RawRows(STRANGER);
      for (long written = 0; written < MANY; written += 10_000) {
        rows.write(connection, Way.LOAD_DATA, batches++, 10_000);
        connection.commit();
      }
    }
  }

  private String memory() throws Exception {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElseThrow()
        .replaceAll("\\s+", " ");
  }
}
