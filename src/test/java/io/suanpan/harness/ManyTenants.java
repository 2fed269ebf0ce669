package io.suanpan.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tenants as like as two peas, copied in the database from one that came by the API: two vendors in
 * two currencies, five models, a grant, a discount, usage of 90 cells a month in May, June and July
 * 2024.
 */
public final class ManyTenants {
  private static final List<String> COPIED =
      List.of(
          "tax_profile",
          "vendor_account",
          "offer_claim",
          "vendor_grant",
          "discount",
          "quota",
          "quota_counter",
          "project_number",
          "project_day",
          "usage_cell");

  private static final String COUNT_EVENTS = "SELECT COUNT(*) FROM usage_event WHERE tenant_id = ";

  private final String url;
  private final TestTenant first;

  /** Copies of a tenant that there is. */
  public ManyTenants(String url, TestTenant first) {
    this.url = url;
    this.first = first;
  }

  public static ManyTenants first(String url, Client operator) {
    operator
        .call(
            "PUT",
            "/issuer",
            "{\"name\":\"Issuer\",\"address\":{\"country\":\"DE\"},\"series\":\"B\"}")
        .expect(200);
    TestTenant first = TestTenant.create(operator);
    String account =
        """
        {"vendor":"zhipu","region":"CN","currency":"CNY","openedOn":"2024-07-01",
         "newCustomer":true,"movedFrom":"openai"}
        """;
    operator.post(first.path("/vendor-accounts"), account).expect(201);
    operator
        .post(
            first.path("/offers/zhipu-move-2024/claims"),
            "{\"claimedAt\":\"2024-07-10T08:03:00Z\"}")
        .expect(201);
    for (int month = 5; month <= 7; month++) {
      first.client().post("/events", Client.BATCH, month(month)).expect(204);
    }
    String discount =
        """
        {"vendorAccount":"openai","name":"Agreement","percent":"10",
         "validFrom":"2024-01-01T00:00:00Z"}
        """;
    operator.post(first.path("/discounts"), discount).expect(201);
    return new ManyTenants(url, first);
  }

  private static String month(int month) {
    List<String[]> models =
        List.of(
            new String[] {"zhipu", "glm-4"},
            new String[] {"zhipu", "glm-3-turbo"},
            new String[] {"openai", "gpt-4o"},
            new String[] {"openai", "gpt-4"},
            new String[] {"openai", "gpt-3.5-turbo"});
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      String[] model = models.get(i % models.size());
      String time = "2024-%02d-%02dT%02d:00:00Z".formatted(month, 1 + i % 30, 6 + i / 30);
      String data = TestTenant.data(model[0], model[1], 2_000_000 + i, 300_000 + 7L * i);
      events.add(TestTenant.event("m" + month + "-" + i, time, data));
    }
    return "[" + String.join(",", events) + "]";
  }

  /** The one that came by the API. */
  public TestTenant tenant() {
    return first;
  }

  /** Makes copies until there are so many tenants in all. */
  public void fill(int tenants) throws SQLException {
    int number = number(first.id());
    int have = Integer.parseInt(value("SELECT COUNT(*) FROM tenant"));
    String prefix = "copy" + tenants + "-";
    run(
        "INSERT INTO tenant ("
            + columns("tenant", "tenant_id")
            + ") SELECT "
            + columns("tenant", "tenant_id")
                .replaceFirst("^code", "CONCAT('" + prefix + "', n.seq)")
            + " FROM tenant JOIN (WITH RECURSIVE s AS (SELECT 1 AS seq UNION ALL"
            + " SELECT seq + 1 FROM s WHERE seq < "
            + (tenants - have)
            + ") SELECT seq FROM s) n WHERE tenant_id = "
            + number,
        "SET SESSION max_recursive_iterations = 1000000");
    for (String table : COPIED) {
      String others = columns(table, "tenant_id");
      run(
          "INSERT INTO %s (tenant_id, %s) SELECT n.tenant_id, %s FROM tenant n JOIN %s s"
                  .formatted(table, others, "s." + others.replace(", ", ", s."), table)
              + " ON s.tenant_id = "
              + number
              + " WHERE n.code LIKE '"
              + prefix
              + "%'");
    }
  }

  /** So many further events for every tenant, without a trace in the cells. */
  public void addEvents(int perTenant) throws SQLException {
    String others = columns("usage_event", "tenant_id");
    String selected =
        ("s." + others.replace(", ", ", s."))
            .replace("s.seq", "s.seq + 100000000 + 100000 * k.seq")
            .replace("s.identity", "UNHEX(MD5(CONCAT(HEX(s.identity), k.seq)))");
    run(
        "INSERT INTO usage_event (tenant_id, %s) SELECT n.tenant_id, %s".formatted(others, selected)
            + " FROM tenant n JOIN usage_event s ON s.tenant_id = "
            + number(first.id())
            + " JOIN (WITH RECURSIVE q AS (SELECT 1 AS seq UNION ALL SELECT seq + 1 FROM q"
            + " WHERE seq < "
            + perTenant / Integer.parseInt(value(COUNT_EVENTS + number(first.id())))
            + ") SELECT seq FROM q) k",
        "SET SESSION max_recursive_iterations = 1000000");
  }

  private int number(String code) throws SQLException {
    return Integer.parseInt(value("SELECT tenant_id FROM tenant WHERE code = '" + code + "'"));
  }

  private String columns(String table, String without) throws SQLException {
    return value(
        "SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position SEPARATOR ', ')"
            + " FROM information_schema.columns WHERE table_schema = DATABASE()"
            + " AND table_name = '"
            + table
            + "' AND column_name <> '"
            + without
            + "'");
  }

  private String value(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String sql, String... before) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String setting : before) {
        statement.execute(setting);
      }
      statement.executeUpdate(sql);
    }
  }
}
