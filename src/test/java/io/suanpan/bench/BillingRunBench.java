package io.suanpan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.suanpan.harness.Client;
import io.suanpan.harness.ManyTenants;
import io.suanpan.harness.ServerProcess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Billing runs over 100, 1,000 and 10,000 tenants, three months one after the other: how many
 * invoices a second, and what becomes of it with more tenants, with later months and with more
 * events. Sizes: {@code -Dbench.tenants=100,1000}.
 */
class BillingRunBench {
  private static final List<String> MONTHS = List.of("2024-05", "2024-06", "2024-07");
  private static final int EVENTS = 1000;

  @Test
  void billing_runs() throws Exception {
    List<String> table = new ArrayList<>();
    table.add("| tenants | month | seconds | invoices/s | preview ms (median) | load |");
    table.add("|---:|---|---:|---:|---:|---:|");
    for (String size : System.getProperty("bench.tenants", "100,1000,10000").split(",", -1)) {
      measure(Integer.parseInt(size), 0, table);
    }
    measure(1000, EVENTS, table);
    System.out.println(String.join("\n", table));
  }

  private static void measure(int tenants, int events, List<String> table) throws Exception {
    Path data = Path.of("target/bench/runs-" + System.nanoTime()).toAbsolutePath();
    int databasePort = ServerProcess.freePort();
    Map<String, String> settings =
        Map.of("SUANPAN_EMBEDDED_DB_PORT", "" + databasePort, "SUANPAN_EMBEDDED_DB_MEMORY", "1G");
    try (ServerProcess server = ServerProcess.start(data, ServerProcess.freePort(), settings)) {
      String url =
          "jdbc:mysql://127.0.0.1:"
              + databasePort
              + "/suanpan?sslMode=DISABLED&user=suanpan&password=suanpan";
      ManyTenants many = ManyTenants.first(url, server.operator());
      many.fill(tenants);
      if (events > 0) {
        many.addEvents(events);
      }
      String what = String.format(Locale.ROOT, "%,d", tenants);
      what += events > 0 ? String.format(Locale.ROOT, " with %,d events each", events) : "";
      for (String month : MONTHS) {
        long preview = preview(many.tenant().client(), month);
        BigDecimal seconds = run(server.operator(), month, tenants);
        table.add(
            "| %s | %s | %s | %s | %d | %s |"
                .formatted(
                    what,
                    month,
                    seconds,
                    BigDecimal.valueOf(tenants).divide(seconds, 0, RoundingMode.HALF_UP),
                    preview,
                    Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]));
        System.out.println(table.get(table.size() - 1));
      }
    }
  }

  private static BigDecimal run(Client operator, String month, int tenants) throws Exception {
    String id =
        operator
            .post("/billing-runs", "{\"period\":\"" + month + "\"}")
            .expect(202)
            .json()
            .get("id")
            .asText();
    JsonNode run = operator.get("/billing-runs/" + id).expect(200).json();
    while (run.get("state").asText().equals("RUNNING")) {
      Thread.sleep(200);
      run = operator.get("/billing-runs/" + id).expect(200).json();
    }
    if (run.get("done").asInt() != tenants) {
      throw new IllegalStateException(run.toString());
    }
    Duration took =
        Duration.between(
            Instant.parse(run.get("startedAt").asText()),
            Instant.parse(run.get("endedAt").asText()));
    return BigDecimal.valueOf(took.toMillis(), 3);
  }

  private static long preview(Client client, String month) {
    long[] millis = new long[20];
    for (int i = 0; i < millis.length; i++) {
      long began = System.nanoTime();
      client.get("/invoices/preview?period=" + month).expect(200);
      millis[i] = (System.nanoTime() - began) / 1_000_000;
    }
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }
}
