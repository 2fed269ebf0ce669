package io.suanpan.quota.store;

import io.suanpan.money.PlainNumber;
import io.suanpan.quota.Count;
import io.suanpan.quota.CounterKey;
import io.suanpan.quota.CounterStore;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Counters by JDBC. Rows are always locked in their order, and before holds are. */
@ApplicationScoped
public class JdbcCounterStore implements CounterStore {
  private static final String KEY = CounterColumns.NAMES;

  /** Without holds whose time is over. */
  private static final String HELD_NOW =
      "held - COALESCE((SELECT SUM(h.amount) FROM reservation_hold h"
          + " WHERE h.tenant_id = quota_counter.tenant_id"
          + " AND h.quota_id = quota_counter.quota_id"
          + " AND h.window_start = quota_counter.window_start"
          + " AND h.expires_at <= UTC_TIMESTAMP(6)), 0)";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public Map<CounterKey, Count> read(Collection<CounterKey> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    // One statement: between two, somebody could take out what is over.
    try (Connection connection = database.getConnection()) {
      return counts(connection, new TreeSet<>(keys), HELD_NOW, "");
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public SortedMap<CounterKey, Count> lock(SortedSet<CounterKey> keys) {
    if (keys.isEmpty()) {
      return new TreeMap<>();
    }
    try (Connection connection = database.getConnection()) {
      SortedMap<CounterKey, Count> counts = counts(connection, keys, "held", " FOR UPDATE");
      for (CounterKey key : ExpiredHolds.sums(connection, counts.keySet()).keySet()) {
        BigDecimal swept = ExpiredHolds.sweep(connection, key);
        counts.computeIfPresent(key, (k, count) -> count.plusHeld(swept.negate()));
      }
      return counts;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static SortedMap<CounterKey, Count> counts(
      Connection connection, SortedSet<CounterKey> keys, String held, String lock)
      throws SQLException {
    SortedMap<CounterKey, Count> counts = new TreeMap<>();
    String sql =
        "SELECT "
            + KEY
            + ", used, "
            + held
            + " FROM quota_counter WHERE ("
            + KEY
            + ") IN "
            + CounterColumns.places(keys.size())
            + " ORDER BY "
            + KEY
            + lock;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      CounterColumns.set(statement, 1, keys);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(
              CounterColumns.key(row), new Count(row.getBigDecimal(4), row.getBigDecimal(5)));
        }
      }
    }
    return counts;
  }

  @Override
  public SortedMap<Instant, BigDecimal> history(TenantId tenant, int quota, int limit) {
    SortedMap<Instant, BigDecimal> history = new TreeMap<>(Comparator.reverseOrder());
    String sql =
        "SELECT window_start, used FROM quota_counter WHERE tenant_id = ? AND quota_id = ?"
            + " ORDER BY window_start DESC LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      statement.setInt(2, quota);
      statement.setInt(3, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          history.put(Times.read(row, 1).orElseThrow(), PlainNumber.of(row.getBigDecimal(2)));
        }
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
    return history;
  }

  @Override
  public Set<CounterKey> existing(Collection<CounterKey> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    try (Connection connection = database.getConnection()) {
      return counts(connection, new TreeSet<>(keys), "held", "").keySet();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public boolean open(CounterKey key, BigDecimal used) {
    String sql = "INSERT IGNORE INTO quota_counter (" + KEY + ", used) VALUES (?, ?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = CounterColumns.set(statement, 1, Set.of(key));
      statement.setBigDecimal(next, used);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public BigDecimal rate(CounterKey key, BigDecimal used) {
    String where = " WHERE (" + KEY + ") IN " + CounterColumns.places(1);
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "SELECT COALESCE(rated, 0) FROM quota_counter" + where + " FOR UPDATE");
        PreparedStatement write =
            connection.prepareStatement("UPDATE quota_counter SET rated = ?, used = ?" + where)) {
      CounterColumns.set(read, 1, Set.of(key));
      write.setBigDecimal(1, used);
      write.setBigDecimal(2, used);
      CounterColumns.set(write, 3, Set.of(key));
      try (ResultSet row = read.executeQuery()) {
        row.next();
        BigDecimal before = row.getBigDecimal(1);
        write.executeUpdate();
        return before;
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void add(SortedMap<CounterKey, Count> changes) {
    if (changes.isEmpty()) {
      return;
    }
    String sql =
        "INSERT INTO quota_counter ("
            + KEY
            + ", used, held) VALUES (?, ?, ?, ?, ?)"
            + ", (?, ?, ?, ?, ?)".repeat(changes.size() - 1)
            + " ON DUPLICATE KEY UPDATE used = used + VALUES(used), held = held + VALUES(held)";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = 1;
      for (Map.Entry<CounterKey, Count> change : changes.entrySet()) {
        next = CounterColumns.set(statement, next, Set.of(change.getKey()));
        statement.setBigDecimal(next++, change.getValue().used());
        statement.setBigDecimal(next++, change.getValue().held());
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
