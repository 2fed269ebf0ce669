package io.suanpan.bench;

import io.suanpan.bench.Load.Result;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What comes in through HTTP, against raw INSERTs of the same rows into the same database. */
class IngestionBench {
  private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");
  private static final int ROWS = 1000;

  @Test
  void ingestion() throws Exception {
    Path data = Path.of("target/bench/data-" + System.nanoTime()).toAbsolutePath();
    int databasePort = ServerProcess.freePort();
    try (ServerProcess server =
        ServerProcess.start(
            data,
            ServerProcess.freePort(),
            Map.of("SUANPAN_EMBEDDED_DB_PORT", "" + databasePort))) {
      String url =
          "jdbc:mysql://127.0.0.1:"
              + databasePort
              + "/suanpan?sslMode=DISABLED&user=suanpan&password=suanpan";
      List<String> table = new ArrayList<>();
      table.add("| what | per second | to raw, 1 connection | p50 ms | p99 ms |");
      table.add("|---|---:|---:|---:|---:|");
      Result raw = raw(url, 1);
      table.add(raw.row("raw multi-row INSERT, 1,000 rows a commit, 1 connection", raw));
      table.add(raw(url, 2).row("the same, 2 connections", raw));
      TestTenant tenant = TestTenant.create(server.operator());
      for (int clients : new int[] {1, 4}) {
        for (int size : new int[] {100, 1000}) {
          table.add(
              batches(tenant, clients, size)
                  .row("HTTP, batches of " + size + ", " + clients + " clients", raw));
        }
      }
      Result nothing =
          Load.measure(
              16, 1, (w, n) -> tenant.client().post("/events", Client.BATCH, "[]").expect(204));
      table.add(
          nothing.row("HTTP, an empty batch (authenticates, stores nothing), 16 clients", nothing));
      for (int clients : new int[] {1, 16}) {
        table.add(
            batches(tenant, clients, 1)
                .row("HTTP, single events, " + clients + " clients (to the empty batch)", nothing));
      }
      table.add(
          Load.measure(
                  1,
                  1,
                  (w, n) -> tenant.client().get("/invoices/preview?period=2024-07").expect(200))
              .row("invoice preview of that tenant, 1 client (to the empty batch)", nothing));
      System.out.println(String.join("\n", table));
    }
  }

  /** Events of many models and minutes: about every second one touches a cell of its own. */
  private static Result batches(TestTenant tenant, int clients, int size) throws Exception {
    String run = "b" + System.nanoTime();
    SplittableRandom seeds = new SplittableRandom(1);
    return Load.measure(
        clients,
        size,
        (worker, number) -> {
          SplittableRandom random = new SplittableRandom(seeds.hashCode() + worker * 31L + number);
          List<String> events = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            events.add(
                TestTenant.event(
                    run + "-" + worker + "-" + number + "-" + i,
                    JULY.plusSeconds(random.nextInt(2_600_000)).toString(),
                    TestTenant.data(
                        "openai",
                        random.nextBoolean() ? "gpt-4o" : "gpt-4",
                        random.nextInt(4000),
                        random.nextInt(400))));
          }
          tenant
              .client()
              .post("/events", Client.BATCH, "[" + String.join(",", events) + "]")
              .expect(204);
        });
  }

  private static Result raw(String url, int connections) throws Exception {
    List<Connection> open = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS raw_event");
      statement.execute("CREATE TABLE raw_event LIKE usage_event");
    }
    for (int i = 0; i < connections; i++) {
      open.add(DriverManager.getConnection(url));
    }
    String places = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    String sql = "INSERT INTO raw_event VALUES " + places + (", " + places).repeat(ROWS - 1);
    SplittableRandom identities = new SplittableRandom(System.nanoTime());
    List<SplittableRandom> randoms = new ArrayList<>();
    open.forEach(connection -> randoms.add(identities.split()));
    Result result =
        Load.measure(
            connections,
            ROWS,
            (worker, n) -> insert(open.get(worker), sql, worker, n, randoms.get(worker)));
    for (Connection connection : open) {
      connection.close();
    }
    return result;
  }

  private static void insert(
      Connection connection, String sql, int worker, int number, SplittableRandom random)
      throws Exception {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int i = 1;
      for (int row = 0; row < ROWS; row++) {
        byte[] identity = new byte[16];
        random.nextBytes(identity);
        statement.setInt(i++, 1 + worker);
        statement.setLong(i++, number * 16_384L + row);
        statement.setBytes(i++, identity);
        statement.setLong(i++, random.nextLong());
        statement.setBytes(i++, "test".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        statement.setBytes(
            i++, ("b-" + number + "-" + row).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        statement.setString(i++, "llm.usage");
        statement.setString(i++, null);
        statement.setInt(i++, 1);
        statement.setInt(i++, 1);
        statement.setInt(i++, 1);
        statement.setObject(i++, LocalDateTime.of(2024, 7, 1, 0, 0));
        statement.setObject(i++, LocalDateTime.of(2024, 7, 1, 0, 0));
        statement.setString(i++, "input=1200 output=340 requests=1");
        statement.setString(i++, null);
        statement.setString(i++, null);
      }
      statement.executeUpdate();
    }
  }
}
