package io.suanpan.metering.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Usage cells by JDBC: a column per meter, summed by the database. */
@ApplicationScoped
public class JdbcUsageCellStore implements UsageCellStore {
  private static final int ROWS_PER_STATEMENT = 500;
  private static final String COLUMNS =
      Meters.all().stream().map(meter -> "c." + meter.name()).collect(Collectors.joining(", "));

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public List<UsageCell> cells(TenantId tenant, Instant from, Instant to) {
    String sql =
        "SELECT c.account_id, m.model, v.variant, c.bucket, "
            + COLUMNS
            + " FROM usage_cell c"
            + " JOIN model_number m ON m.model_id = c.model_id"
            + " JOIN variant_number v ON v.variant_id = c.variant_id"
            + " WHERE c.tenant_id = ? AND c.bucket >= ? AND c.bucket < ?"
            + " ORDER BY c.bucket";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      statement.setInt(2, Bucket.of(from).number());
      statement.setInt(3, Bucket.of(to).number());
      List<UsageCell> cells = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          cells.add(cell(rows));
        }
      }
      return cells;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static UsageCell cell(ResultSet row) throws SQLException {
    Map<Meter, Long> quantities = new TreeMap<>();
    for (Meter meter : Meters.all()) {
      quantities.put(meter, row.getLong(5 + meter.index()));
    }
    return new UsageCell(
        row.getInt(1),
        row.getString(2),
        Variant.parse(row.getString(3)),
        new Bucket(row.getInt(4)),
        Quantities.of(quantities));
  }

  @Override
  public Optional<Instant> earliest(TenantId tenant) {
    String sql = "SELECT MIN(bucket) FROM usage_cell WHERE tenant_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        int bucket = row.getInt(1);
        return row.wasNull() ? Optional.empty() : Optional.of(new Bucket(bucket).start());
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void add(Map<CellKey, Quantities> sums) {
    add(sums, 1);
  }

  @Override
  public void subtract(Map<CellKey, Quantities> sums) {
    add(sums, -1);
  }

  private void add(Map<CellKey, Quantities> sums, int sign) {
    List<CellKey> keys = sums.keySet().stream().sorted().toList();
    SortedSet<Meter> used = new TreeSet<>();
    sums.values().forEach(quantities -> quantities.forEach((meter, quantity) -> used.add(meter)));
    if (used.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      for (int from = 0; from < keys.size(); from += ROWS_PER_STATEMENT) {
        int to = Math.min(from + ROWS_PER_STATEMENT, keys.size());
        add(
            connection,
            keys.subList(from, to),
            used,
            (key, meter) -> sign * sums.get(key).of(meter));
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static void add(
      Connection connection,
      List<CellKey> keys,
      SortedSet<Meter> meters,
      ToLongBiFunction<CellKey, Meter> quantity)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(upsert(keys.size(), meters))) {
      int i = 1;
      for (CellKey key : keys) {
        statement.setInt(i++, key.tenant().number());
        statement.setInt(i++, key.key().account());
        statement.setInt(i++, key.key().model());
        statement.setInt(i++, key.key().variant());
        statement.setInt(i++, key.bucket().number());
        for (Meter meter : meters) {
          statement.setLong(i++, quantity.applyAsLong(key, meter));
        }
      }
      statement.executeUpdate();
    }
  }

  /** Names only the meters that occur, to keep the statement short. */
  private static String upsert(int rows, SortedSet<Meter> meters) {
    String names = meters.stream().map(Meter::name).collect(Collectors.joining(", "));
    String row = "(?, ?, ?, ?, ?" + ", ?".repeat(meters.size()) + ")";
    String sums =
        meters.stream()
            .map(meter -> meter + " = " + meter + " + VALUES(" + meter + ")")
            .collect(Collectors.joining(", "));
    return "INSERT INTO usage_cell (tenant_id, account_id, model_id, variant_id, bucket, "
        + names
        + ") VALUES "
        + row
        + (", " + row).repeat(rows - 1)
        + " ON DUPLICATE KEY UPDATE "
        + sums;
  }
}
