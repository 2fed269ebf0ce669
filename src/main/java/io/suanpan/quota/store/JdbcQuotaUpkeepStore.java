package io.suanpan.quota.store;

import io.suanpan.quota.CounterKey;
import io.suanpan.quota.QuotaUpkeepStore;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.Times;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Upkeep by JDBC. */
@ApplicationScoped
public class JdbcQuotaUpkeepStore implements QuotaUpkeepStore {
  /** A quota of a tenant, its own or inherited, whose windows are many. */
  private static final String SHORT =
      "SELECT tenant_id, quota_id FROM quota WHERE span IN ('MINUTE', 'HOUR')"
          + " UNION SELECT t.tenant_id, d.quota_id FROM tenant t JOIN quota_default d"
          + " WHERE d.span IN ('MINUTE', 'HOUR')";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public SortedSet<CounterKey> withExpiredHolds(int most) {
    return new TreeSet<>(
        keys(
            "SELECT DISTINCT "
                + CounterColumns.NAMES
                + " FROM reservation_hold WHERE expires_at <= UTC_TIMESTAMP(6) LIMIT "
                + most));
  }

  @Override
  public int deleteReservations(Instant before, int most) {
    return delete(
        "DELETE FROM reservation WHERE expires_at < ? AND NOT EXISTS (SELECT 1 FROM"
            + " reservation_hold h WHERE h.tenant_id = reservation.tenant_id"
            + " AND h.reservation_id = reservation.reservation_id) LIMIT "
            + most,
        Times.utc(before));
  }

  @Override
  public int deleteShortWindows(Instant before, int most) {
    int deleted = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SHORT);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        deleted +=
            delete(
                "DELETE FROM quota_counter WHERE tenant_id = ? AND quota_id = ?"
                    + " AND window_start < ? LIMIT "
                    + most,
                row.getInt(1),
                row.getInt(2),
                Times.utc(before));
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
    return deleted;
  }

  @Override
  public List<CounterKey> unrated(int most) {
    String changed =
        " FROM quota_counter c JOIN %s WHERE q.measure LIKE '"
            + QuotaRows.COST
            + "%%' AND (c.rated IS NULL OR c.rated <> c.used)";
    String columns = "SELECT c.tenant_id, c.quota_id, c.window_start";
    return keys(
        columns
            + changed.formatted("quota q ON q.tenant_id = c.tenant_id AND q.quota_id = c.quota_id")
            + " UNION ALL "
            + columns
            + changed.formatted("quota_default q ON q.quota_id = c.quota_id")
            + " LIMIT "
            + most);
  }

  @Override
  public List<CounterKey> wrongSums(int most) {
    return keys(
        "SELECT c.tenant_id, c.quota_id, c.window_start FROM quota_counter c LEFT JOIN (SELECT "
            + CounterColumns.NAMES
            + ", SUM(amount) AS held FROM reservation_hold GROUP BY "
            + CounterColumns.NAMES
            + ") h ON h.tenant_id = c.tenant_id AND h.quota_id = c.quota_id"
            + " AND h.window_start = c.window_start WHERE c.held <> COALESCE(h.held, 0) LIMIT "
            + most);
  }

  private List<CounterKey> keys(String sql) {
    List<CounterKey> keys = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        keys.add(CounterColumns.key(row));
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
    return keys;
  }

  private int delete(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
