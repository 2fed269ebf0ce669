package io.suanpan.quota.store;

import io.suanpan.quota.CounterKey;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** The columns that say which counter. */
final class CounterColumns {
  static final String NAMES = "tenant_id, quota_id, window_start";

  private CounterColumns() {}

  /** A list of so many for {@code IN}. */
  static String places(int keys) {
    return "((?, ?, ?)" + ", (?, ?, ?)".repeat(keys - 1) + ")";
  }

  /** Answers the next place. */
  static int set(PreparedStatement statement, int first, Collection<CounterKey> keys)
      throws SQLException {
    int next = first;
    for (CounterKey key : keys) {
      statement.setInt(next++, key.tenant().number());
      statement.setInt(next++, key.quota());
      statement.setObject(next++, Times.utc(key.start()));
    }
    return next;
  }

  /** Of the first three columns. */
  static CounterKey key(ResultSet row) throws SQLException {
    return new CounterKey(
        new TenantId(row.getInt(1)), row.getInt(2), Times.read(row, 3).orElseThrow());
  }
}
