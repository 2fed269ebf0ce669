package io.suanpan.metering.store;

import io.suanpan.metering.Meter;
import io.suanpan.metering.Meters;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageCellStore.CellKey;
import io.suanpan.metering.UsageKey;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Usage cells by JDBC: a column per meter, summed by the database. */
@ApplicationScoped
public class JdbcUsageCellStore extends JdbcSums<CellKey> implements UsageCellStore {
  private static final String COLUMNS =
      Meters.all().stream().map(meter -> "c." + meter.name()).collect(Collectors.joining(", "));
  private static final SumRows<CellKey> ROWS =
      new SumRows<>(
          "usage_cell",
          List.of("tenant_id", "account_id", "model_id", "variant_id", "bucket"),
          JdbcUsageCellStore::values,
          JdbcUsageCellStore::key);

  @Override
  SumRows<CellKey> rows() {
    return ROWS;
  }

  @Override
  public List<UsageCell> cells(TenantId tenant, Instant from, Instant to) {
    return read("", tenant.number(), Bucket.of(from).number(), Bucket.of(to).number());
  }

  @Override
  public List<UsageCell> cells(TenantId tenant, int account, Instant from, Instant to) {
    return read(
        " AND c.account_id = ?",
        tenant.number(),
        Bucket.of(from).number(),
        Bucket.of(to).number(),
        account);
  }

  private List<UsageCell> read(String further, int... parameters) {
    String sql =
        "SELECT c.account_id, m.model, v.variant, c.bucket, "
            + COLUMNS
            + " FROM usage_cell c"
            + " JOIN model_number m ON m.model_id = c.model_id"
            + " JOIN variant_number v ON v.variant_id = c.variant_id"
            + " WHERE c.tenant_id = ? AND c.bucket >= ? AND c.bucket < ?"
            + further
            + " ORDER BY c.bucket";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setInt(i + 1, parameters[i]);
      }
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
    return new UsageCell(
        row.getInt(1),
        row.getString(2),
        Variant.parse(row.getString(3)),
        new Bucket(row.getInt(4)),
        SumRows.quantities(row, 5));
  }

  /** The sum does not depend on the order of rows; its parts cannot be chosen by who reports. */
  @Override
  public Map<Integer, String> digests(TenantId tenant, Instant from, Instant to) {
    String sql =
        "SELECT c.account_id, COUNT(*), SUM(CAST(CONV(SUBSTRING(SHA2(CONCAT_WS(' ', c.model_id,"
            + " c.variant_id, c.bucket, "
            + COLUMNS
            + "), 256), 1, 15), 16, 10) AS UNSIGNED)) FROM usage_cell c"
            + " WHERE c.tenant_id = ? AND c.bucket >= ? AND c.bucket < ? GROUP BY c.account_id";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      statement.setInt(2, Bucket.of(from).number());
      statement.setInt(3, Bucket.of(to).number());
      Map<Integer, String> digests = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          digests.put(rows.getInt(1), rows.getString(2) + " " + rows.getString(3));
        }
      }
      return digests;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
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
  public SortedMap<Meter, Long> remove(TenantId tenant, int model) {
    String where = " FROM usage_cell c WHERE c.tenant_id = ? AND c.model_id = ?";
    String sums =
        Meters.all().stream()
            .map(meter -> "COALESCE(SUM(c." + meter.name() + "), 0)")
            .collect(Collectors.joining(", "));
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT " + sums + where);
        PreparedStatement delete = connection.prepareStatement("DELETE c" + where)) {
      for (PreparedStatement statement : List.of(select, delete)) {
        statement.setInt(1, tenant.number());
        statement.setInt(2, model);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        SortedMap<Meter, Long> held = SumRows.sums(row, 1);
        delete.executeUpdate();
        return held;
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static CellKey key(int[] values) {
    return new CellKey(
        new TenantId(values[0]),
        new UsageKey(values[1], values[2], values[3]),
        new Bucket(values[4]));
  }

  private static int[] values(CellKey cell) {
    UsageKey key = cell.key();
    return new int[] {
      cell.tenant().number(), key.account(), key.model(), key.variant(), cell.bucket().number()
    };
  }
}
