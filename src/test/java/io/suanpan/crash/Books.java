package io.suanpan.crash;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.period.Bucket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tenant's tables say, all at one moment.
 *
 * @param events its events
 * @param quarantined the ids of those in quarantine, null for one that has none
 * @param cells its cells that are not zero
 */
record Books(List<Row> events, List<String> quarantined, Map<String, Quantities> cells) {
  /** An event as it is stored. */
  record Row(String source, String id, Quantities quantities, String cell, boolean voided) {}

  static Books read(Connection connection, String tenant) throws SQLException {
    connection.setAutoCommit(false);
    connection.createStatement().execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    Books books =
        new Books(
            events(connection, tenant), quarantined(connection, tenant), cells(connection, tenant));
    connection.rollback();
    return books;
  }

  /** The sums of the events that count, by cell. */
  Map<String, Quantities> sums() {
    Map<String, Quantities> sums = new TreeMap<>();
    for (Row row : events) {
      if (!row.voided()) {
        sums.merge(row.cell(), row.quantities(), Quantities::plus);
      }
    }
    return sums;
  }

  /** The sum of all cells. */
  Quantities total() {
    return cells.values().stream().reduce(Quantities.parse(""), Quantities::plus);
  }

  private static List<Row> events(Connection connection, String tenant) throws SQLException {
    List<Row> events = new ArrayList<>();
    String sql =
        "SELECT e.source, e.event_id, e.quantities, e.account_id, e.model_id, e.variant_id,"
            + " COALESCE(e.time_given, e.received_at), x.identity IS NOT NULL"
            + " FROM usage_event e JOIN tenant t USING (tenant_id)"
            + " LEFT JOIN event_void x ON x.tenant_id = e.tenant_id AND x.identity = e.identity"
            + " WHERE t.code = ?";
    try (PreparedStatement statement = of(tenant, connection, sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        var at = row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        events.add(
            new Row(
                row.getString(1),
                row.getString(2),
                Quantities.parse(row.getString(3)),
                key(row.getInt(4), row.getInt(5), row.getInt(6), Bucket.of(at).number()),
                row.getBoolean(8)));
      }
    }
    return events;
  }

  private static List<String> quarantined(Connection connection, String tenant)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    String sql =
        "SELECT CAST(q.event_id AS CHAR) FROM quarantined_event q"
            + " JOIN tenant t USING (tenant_id) WHERE t.code = ?";
    try (PreparedStatement statement = of(tenant, connection, sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }

  private static Map<String, Quantities> cells(Connection connection, String tenant)
      throws SQLException {
    Map<String, Quantities> cells = new TreeMap<>();
    String sql = "SELECT c.* FROM usage_cell c JOIN tenant t USING (tenant_id) WHERE t.code = ?";
    try (PreparedStatement statement = of(tenant, connection, sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Map<Meter, Long> quantities = new TreeMap<>();
        for (Meter meter : Meters.all()) {
          quantities.put(meter, row.getLong(meter.name()));
        }
        Quantities cell = Quantities.of(quantities);
        if (!cell.toString().isEmpty()) {
          cells.put(
              key(
                  row.getInt("account_id"),
                  row.getInt("model_id"),
                  row.getInt("variant_id"),
                  row.getInt("bucket")),
              cell);
        }
      }
    }
    return cells;
  }

  private static String key(int account, int model, int variant, int bucket) {
    return account + "/" + model + "/" + variant + "/" + bucket;
  }

  private static PreparedStatement of(String tenant, Connection connection, String sql)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, tenant);
    return statement;
  }
}
