package io.suanpan.metering.store;

import io.suanpan.metering.Meters;
import io.suanpan.metering.ProjectDay;
import io.suanpan.metering.ProjectDayStore;
import io.suanpan.metering.UsageCell;
import io.suanpan.metering.Variant;
import io.suanpan.period.Bucket;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Days of projects by JDBC. */
@ApplicationScoped
public class JdbcProjectDayStore extends JdbcSums<ProjectDayStore.Key> implements ProjectDayStore {
  private static final SumRows<ProjectDayStore.Key> ROWS =
      new SumRows<>(
          "project_day",
          List.of("tenant_id", "bucket", "project_id", "account_id", "model_id"),
          JdbcProjectDayStore::values,
          JdbcProjectDayStore::key);

  /** One statement, so that cells and days are of one instant. */
  private static final String SELECT =
      "SELECT -1, NULL, c.account_id, m.model, c.bucket, "
          + meters("c")
          + " FROM usage_cell c JOIN model_number m ON m.model_id = c.model_id"
          + " WHERE c.tenant_id = ? AND c.bucket >= ? AND c.bucket < ?"
          + " UNION ALL SELECT d.project_id, n.name, d.account_id, m.model, d.bucket, "
          + meters("d")
          + " FROM project_day d JOIN model_number m ON m.model_id = d.model_id"
          + " LEFT JOIN project_number n"
          + " ON n.tenant_id = d.tenant_id AND n.project_id = d.project_id"
          + " WHERE d.tenant_id = ? AND d.bucket >= ? AND d.bucket < ?";

  @Override
  SumRows<ProjectDayStore.Key> rows() {
    return ROWS;
  }

  @Override
  public List<Part> usage(TenantId tenant, Instant from, Instant to) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      for (int first : new int[] {1, 4}) {
        statement.setInt(first, tenant.number());
        statement.setInt(first + 1, Bucket.of(from).number());
        statement.setInt(first + 2, Bucket.of(to).number());
      }
      List<Part> parts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          add(row, parts);
        }
      }
      return parts;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static void add(ResultSet row, List<Part> parts) throws SQLException {
    UsageCell usage =
        new UsageCell(
            row.getInt(3),
            row.getString(4),
            Variant.STANDARD,
            new Bucket(row.getInt(5)),
            SumRows.quantities(row, 6));
    boolean isCell = row.getInt(1) < 0;
    parts.add(new Part(Optional.empty(), isCell ? 1 : -1, usage));
    if (!isCell) {
      boolean others = row.getInt(1) == ProjectDay.OTHERS;
      String name = others ? OTHERS : new String(row.getBytes(2), StandardCharsets.UTF_8);
      parts.add(new Part(Optional.of(name), 1, usage));
    }
  }

  private static Key key(int[] values) {
    return new Key(
        new TenantId(values[0]),
        new ProjectDay(new Bucket(values[1]), values[2]),
        values[3],
        values[4]);
  }

  private static int[] values(Key key) {
    return new int[] {
      key.tenant().number(),
      key.day().start().number(),
      key.day().project(),
      key.account(),
      key.model()
    };
  }

  private static String meters(String table) {
    return Meters.all().stream()
        .map(meter -> table + "." + meter.name())
        .collect(Collectors.joining(", "));
  }
}
