package io.suanpan.metering.store;

import io.suanpan.metering.Meters;
import io.suanpan.metering.Quantities;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.UsageCellStore;
import io.suanpan.metering.UsageKey;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Usage cells by JDBC: a column per meter, summed by the database. */
@ApplicationScoped
public class JdbcUsageCellStore implements UsageCellStore {
  private static final String COLUMNS =
      Meters.all().stream().map(meter -> "c." + meter.name()).collect(Collectors.joining(", "));
  private static final SumRows<CellKey> ROWS =
      new SumRows<>(
          "usage_cell",
          List.of("tenant_id", "account_id", "model_id", "variant_id", "bucket"),
          JdbcUsageCellStore::values);

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
    return new UsageCell(
        row.getInt(1),
        row.getString(2),
        Variant.parse(row.getString(3)),
        new Bucket(row.getInt(4)),
        SumRows.quantities(row, 5));
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
    try (Connection connection = database.getConnection()) {
      ROWS.add(connection, new TreeMap<>(sums), sign);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static int[] values(CellKey cell) {
    UsageKey key = cell.key();
    return new int[] {
      cell.tenant().number(), key.account(), key.model(), key.variant(), cell.bucket().number()
    };
  }
}
