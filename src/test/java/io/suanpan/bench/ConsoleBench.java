package io.suanpan.bench;

import io.suanpan.harness.Client;
import io.suanpan.harness.LifelikeUsage;
import io.suanpan.harness.ManyTenants;
import io.suanpan.harness.ServerProcess;
import io.suanpan.harness.TestTenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How long pages of the console take with 1,000 tenants, a million events and a million entries of
 * the audit log: all pages of the menu and of a tenant, and some that are long.
 */
class ConsoleBench {
  private static final int TENANTS = Integer.getInteger("bench.tenants", 1000);
  private static final int EVENTS_EACH = 2500;
  private static final int WARM_UP = 20;
  private static final int REQUESTS = 30;
  private static final String PASSWORD = "the-first-of-all-passwords";
  private static final String CHOSEN = "a good horse battery";
  private static final Pattern LINK = Pattern.compile("<a href=\"(/console/[^\"]*)\"");

  @Test
  void pages() throws Exception {
    Path data = Path.of("target/bench/console-" + System.nanoTime()).toAbsolutePath();
    int databasePort = ServerProcess.freePort();
    String url =
        "jdbc:mysql://127.0.0.1:"
            + databasePort
            + "/suanpan?sslMode=DISABLED&user=suanpan&password=suanpan";
    TestTenant first;
    try (ServerProcess server = start(data, ServerProcess.freePort(), databasePort, "PT15S")) {
      first = fill(url, server.operator());
      System.out.println("the watch looked at all in " + watched(url) + " s");
    }
    try (ServerProcess server = start(data, ServerProcess.freePort(), databasePort, "PT0S")) {
      String address = server.operator().url("").replace("/api/v1", "");
      measure(new ConsoleClient(address), first.id());
    }
  }

  private static ServerProcess start(Path data, int port, int databasePort, String alerts)
      throws Exception {
    return ServerProcess.start(
        data,
        port,
        Map.of(
            "SUANPAN_EMBEDDED_DB_PORT",
            "" + databasePort,
            "SUANPAN_EMBEDDED_DB_MEMORY",
            "1G",
            "SUANPAN_ALERTS_EVERY",
            alerts,
            "SUANPAN_CONSOLE_PASSWORD",
            PASSWORD));
  }

  private static TestTenant fill(String url, Client operator) throws SQLException {
    TestTenant first = TestTenant.create(operator);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    YearMonth month = YearMonth.from(today);
    LifelikeUsage.send(first, month.minusMonths(1), 28);
    LifelikeUsage.send(first, month, Math.max(1, today.getDayOfMonth() - 1));
    operator
        .post(
            first.path("/grants"),
            """
            {"vendorAccount":"zhipu/default","name":"Welcome","effectiveAt":"%s-01T00:00:00Z",
             "expiresAt":"%s-01T00:00:00Z",
             "allowance":{"meters":["*"],"models":["*"],"quantity":50000000}}
            """
                .formatted(month, month.plusMonths(1)))
        .expect(201);
    operator
        .call(
            "PUT",
            first.path("/quotas/tokens"),
            "{\"measure\":{\"meters\":[\"*\"]},\"window\":\"month\",\"limit\":\"70000000\"}")
        .expect(200);
    ManyTenants many = new ManyTenants(url, first);
    many.fill(TENANTS);
    many.addEvents(EVENTS_EACH);
    change(url, AUDIT.formatted(1_000_000));
    change(url, QUARANTINE.formatted(20_000));
    System.out.println(value(url, "SELECT COUNT(*) FROM usage_event") + " events");
    return first;
  }

  private static final String NUMBERS =
      " FROM (WITH RECURSIVE s AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM s WHERE n < %d)"
          + " SELECT n FROM s) numbers";

  private static final String AUDIT =
      "INSERT INTO audit_entry (tenant_id, at, actor, action, detail) SELECT n %% 1000 + 1,"
          + " UTC_TIMESTAMP(6) - INTERVAL n SECOND, CONCAT('key:', n %% 300),"
          + " ELT(n %% 4 + 1, 'set-quota', 'issue-key', 'change-tenant', 'book-grant'),"
          + " 'Quota[name=tokens, limit=100] -> Quota[name=tokens, limit=200]'"
          + NUMBERS;

  private static final String QUARANTINE =
      "INSERT INTO quarantined_event (tenant_id, digest, received_at, violations, body, state)"
          + " SELECT n %% 1000 + 1, UNHEX(MD5(n)), UTC_TIMESTAMP(6), '[]', '{}', 'OPEN'"
          + NUMBERS;

  /** How long one round of the watch took, once all tenants have figures. */
  private static String watched(String url) throws SQLException, InterruptedException {
    String missing =
        "SELECT COUNT(*) FROM tenant t WHERE NOT EXISTS"
            + " (SELECT 1 FROM month_figures f WHERE f.tenant_id = t.tenant_id)";
    while (!value(url, missing).equals("0")) {
      Thread.sleep(1000);
    }
    return value(url, "SELECT TIMESTAMPDIFF(SECOND, MIN(as_of), MAX(as_of)) FROM month_figures");
  }

  private static void measure(ConsoleClient client, String tenant) throws Exception {
    client.submit(
        "/console/sign-in",
        "sign-in",
        Map.of("login", "operator", "password", PASSWORD, "go", "x"));
    client.submit(
        "/console/password",
        "change",
        Map.of("present", PASSWORD, "chosen", CHOSEN, "again", CHOSEN, "go", "x"));
    List<String> table = new ArrayList<>();
    table.add("| page | p50 ms | p99 ms | KB |");
    table.add("|---|---:|---:|---:|");
    for (String page : pages(client, tenant)) {
      table.add(measured(client, page, tenant));
      System.out.println(table.get(table.size() - 1));
    }
    System.out.println(String.join("\n", table));
    System.out.println("load: " + Files.readString(Path.of("/proc/loadavg")));
  }

  /** What the menu and a tenant's tabs lead to, and what is long. */
  private static Set<String> pages(ConsoleClient client, String tenant) throws Exception {
    Set<String> pages = new LinkedHashSet<>();
    Matcher link = LINK.matcher(client.get("/console/costs?tenant=" + tenant));
    while (link.find()) {
      String page = link.group(1).replace("&amp;", "&");
      boolean isStep = page.contains("month=") || page.equals("/console/");
      if (!isStep) {
        pages.add(page);
      }
    }
    String month = YearMonth.now(ZoneOffset.UTC).toString();
    pages.add("/console/costs?tenant=" + tenant + "&month=" + month + "&by=model");
    pages.add("/console/deliveries?tenant=" + tenant);
    pages.add("/console/audit?actor=key:7");
    pages.add("/console/audit?action=book-grant&from=2020-01-01");
    pages.add("/console/audit?before=500000");
    pages.add("/console/tenants?search=copy");
    return pages;
  }

  private static String measured(ConsoleClient client, String page, String tenant)
      throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      client.get(page);
    }
    long[] micros = new long[REQUESTS];
    int size = 0;
    for (int i = 0; i < REQUESTS; i++) {
      long began = System.nanoTime();
      size = client.get(page).length();
      micros[i] = (System.nanoTime() - began) / 1000;
    }
    Arrays.sort(micros);
    return "| `%s` | %d | %d | %d |"
        .formatted(
            page.replace("/console/", "").replace(tenant, "…"),
            micros[REQUESTS / 2] / 1000,
            micros[REQUESTS - 1] / 1000,
            size / 1024);
  }

  private static String value(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void change(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION max_recursive_iterations = 2000000");
      statement.executeUpdate(sql);
    }
  }
}
