package io.suanpan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import io.suanpan.harness.TestVendor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to prove the sums of a table of events, to make the cells of a model again and
 * to archive a month, and how much smaller the table gets. {@code -Dbench.events=200000,1000000},
 * and {@code -Dbench.data=600} for further data of so many bytes in each event.
 */
class RetentionBench {
  private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");
  private static final int LINES = 50_000;

  private final List<String> table =
      new ArrayList<>(
          List.of("| events | what | seconds | events a second |", "|---:|---|---:|---:|"));
  private int databasePort;
  private Path home;

  @Test
  void life_of_the_data() throws Exception {
    for (String events : System.getProperty("bench.events", "200000,1000000").split(",", -1)) {
      home = Path.of("target/bench/retention-" + System.nanoTime()).toAbsolutePath();
      databasePort = ServerProcess.freePort();
      life(Integer.parseInt(events));
    }
    System.out.println(String.join("\n", table));
  }

  private void life(int events) throws Exception {
    TestTenant tenant;
    TestVendor vendor;
    try (ServerProcess server = start("2024-07-31T12:00:00Z")) {
      vendor = TestVendor.create(server.operator());
      vendor.load(TestVendor.rate("m1", "input", "unit, amount: \"1\", per: 1000", ""));
      tenant = TestTenant.create(server.operator());
      time(events, "stored as lines", () -> fill(tenant, vendor, events));
      sizes(events, "whole");
      time(events, "sums proven", () -> verify(tenant));
      time(events, "cells made again for a new length bound", () -> bound(vendor, "1000"));
    }
    try (ServerProcess server = start("2024-10-01T00:00:00Z")) {
      Client operator = server.operator();
      operator.call("PATCH", tenant.path(""), "{\"retentionDays\":31}").expect(200);
      time(events, "archived and emptied", () -> archive(operator));
      sizes(events, "emptied");
      time(events, "table written anew", this::optimize);
      sizes(events, "emptied and written anew");
      TestTenant again = new TestTenant(tenant.id(), operator, operator);
      TestVendor sameVendor = new TestVendor(vendor.id(), operator);
      time(events, "sums proven, events emptied", () -> verify(again));
      time(events, "cells made again, events emptied", () -> bound(sameVendor, "2000"));
    }
  }

  private ServerProcess start(String clock) throws IOException, InterruptedException {
    return ServerProcess.start(
        home,
        ServerProcess.freePort(),
        Map.of(
            "SUANPAN_EMBEDDED_DB_PORT",
            "" + databasePort,
            "SUANPAN_ARCHIVE_DIR",
            home.resolve("archives").toString(),
            "SUANPAN_CLOCK",
            clock));
  }

  private void time(int events, String what, Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    double seconds = (System.nanoTime() - began) / 1e9;
    table.add(
        String.format(
            Locale.ROOT, "| %,d | %s | %.1f | %,.0f |", events, what, seconds, events / seconds));
    System.out.println(table.get(table.size() - 1));
  }

  private static Void fill(TestTenant tenant, TestVendor vendor, int events) {
    SplittableRandom random = new SplittableRandom(1);
    for (int from = 0; from < events; from += LINES) {
      StringBuilder lines = new StringBuilder();
      for (int i = from; i < Math.min(events, from + LINES); i++) {
        String data = data(vendor, random);
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String time = JULY.plusSeconds(random.nextInt(2_600_000)).toString();
        lines
            .append(
                TestTenant.event(id, time, data)
                    .strip()
                    .replaceFirst("\\{", "{\"subject\":\"team-" + i % 40 + "\","))
            .append('\n');
      }
      byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
      tenant.client().post("/events", "application/x-ndjson", body).expect(200);
    }
    return null;
  }

  private static String data(TestVendor vendor, SplittableRandom random) {
    String data = TestTenant.data(vendor.id(), "m1", random.nextInt(4000), random.nextInt(900));
    int further = Integer.getInteger("bench.data", 0);
    if (further == 0) {
      return data.strip();
    }
    StringBuilder text = new StringBuilder();
    while (text.length() < further) {
      text.append(Long.toString(random.nextLong(), 36));
    }
    return data.strip().replaceFirst("\\{", "{\"note\":\"" + text + "\",");
  }

  private static JsonNode verify(TestTenant tenant) {
    JsonNode found = tenant.operator().post(tenant.path("/cells/verify"), "").expect(200).json();
    if (found.get("wrong").asInt() != 0) {
      throw new IllegalStateException(found.toString());
    }
    return found;
  }

  private static Void bound(TestVendor vendor, String bound) {
    vendor.load(
        TestVendor.rate(
                "m1",
                "input",
                "unit, amount: \"1\", per: 1000",
                "promptLength: {upTo: " + bound + "}")
            + TestVendor.rate(
                "m1",
                "input",
                "unit, amount: \"2\", per: 1000",
                "promptLength: {over: " + bound + "}"));
    return null;
  }

  private static Void archive(Client operator) throws InterruptedException {
    String id = operator.post("/retention-runs", "").expect(202).json().get("id").asText();
    JsonNode run;
    do {
      Thread.sleep(20);
      run = operator.get("/retention-runs/" + id).expect(200).json();
    } while (run.get("state").asText().equals("RUNNING"));
    if (!run.get("state").asText().equals("DONE")) {
      throw new IllegalStateException(run.toString());
    }
    return null;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:"
            + databasePort
            + "/suanpan?sslMode=DISABLED&user=suanpan&password=suanpan");
  }

  private Void optimize() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("OPTIMIZE TABLE usage_event");
      return null;
    }
  }

  private void sizes(int events, String how) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE TABLE usage_event");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT data_length, index_length, data_free FROM information_schema.tables"
                  + " WHERE table_schema = 'suanpan' AND table_name = 'usage_event'")) {
        row.next();
        size(events, how + ": bytes a row", row.getLong(1));
        size(events, how + ": bytes a row in the index of identities", row.getLong(2));
        size(events, how + ": free bytes a row", row.getLong(3));
      }
    }
    try (var files = Files.walk(home)) {
      long bytes =
          files
              .filter(file -> file.toString().endsWith(".gz"))
              .mapToLong(file -> file.toFile().length())
              .sum();
      size(events, how + ": bytes an event in the archive", bytes);
    }
  }

  private void size(int events, String what, long bytes) {
    table.add(
        String.format(Locale.ROOT, "| %,d | %s | %.1f | |", events, what, (double) bytes / events));
    System.out.println(table.get(table.size() - 1));
  }
}
