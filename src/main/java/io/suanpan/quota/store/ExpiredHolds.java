package io.suanpan.quota.store;

import io.suanpan.money.PlainNumber;
import io.suanpan.quota.CounterKey;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds whose time is over by the clock of the database, and that are still in sums. */
final class ExpiredHolds {
  private static final String OVER = " AND expires_at <= UTC_TIMESTAMP(6)";
  private static final String OF_COUNTERS =
      " FROM reservation_hold WHERE (" + CounterColumns.NAMES + ") IN ";

  private ExpiredHolds() {}

  /** How much of each sum is over. */
  static SortedMap<CounterKey, BigDecimal> sums(Connection connection, Collection<CounterKey> keys)
      throws SQLException {
    SortedMap<CounterKey, BigDecimal> sums = new TreeMap<>();
    if (keys.isEmpty()) {
      return sums;
    }
    String sql =
        "SELECT "
            + CounterColumns.NAMES
            + ", SUM(amount)"
            + OF_COUNTERS
            + CounterColumns.places(keys.size())
            + OVER
            + " GROUP BY "
            + CounterColumns.NAMES;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      CounterColumns.set(statement, 1, keys);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sums.put(CounterColumns.key(row), PlainNumber.of(row.getBigDecimal(4)));
        }
      }
    }
    return sums;
  }

  /**
   * Takes what is over out of a counter that this transaction has locked. The clock goes on
   * meanwhile: exactly what is read is deleted and taken off.
   *
   * @return how much
   */
  static BigDecimal sweep(Connection connection, CounterKey key) throws SQLException {
    List<String> reservations = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    String select =
        "SELECT reservation_id, amount"
            + OF_COUNTERS
            + CounterColumns.places(1)
            + OVER
            + " FOR UPDATE";
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      CounterColumns.set(statement, 1, Set.of(key));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reservations.add(row.getString(1));
          sum = sum.add(row.getBigDecimal(2));
        }
      }
    }
    if (!reservations.isEmpty()) {
      delete(connection, key, reservations);
      takeOff(connection, key, sum);
    }
    return PlainNumber.of(sum);
  }

  private static void delete(Connection connection, CounterKey key, List<String> reservations)
      throws SQLException {
    String sql =
        "DELETE FROM reservation_hold WHERE tenant_id = ? AND quota_id = ? AND reservation_id IN (?"
            + ", ?".repeat(reservations.size() - 1)
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, key.tenant().number());
      statement.setInt(2, key.quota());
      for (int i = 0; i < reservations.size(); i++) {
        statement.setString(i + 3, reservations.get(i));
      }
      statement.executeUpdate();
    }
  }

  private static void takeOff(Connection connection, CounterKey key, BigDecimal sum)
      throws SQLException {
    String sql =
        "UPDATE quota_counter SET held = held - ? WHERE ("
            + CounterColumns.NAMES
            + ") IN "
            + CounterColumns.places(1);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBigDecimal(1, sum);
      CounterColumns.set(statement, 2, Set.of(key));
      statement.executeUpdate();
    }
  }
}
