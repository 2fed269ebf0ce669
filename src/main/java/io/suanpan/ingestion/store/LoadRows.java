package io.suanpan.ingestion.store;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;

/**
 * Writes rows by {@code LOAD DATA LOCAL} out of memory: the fastest way in, where the server allows
 * it ({@code local_infile}). No file is read; the rows stand in for one.
 */
final class LoadRows implements EventWriter {
  private static final int DUPLICATE_KEY = 1062;
  private static final String SQL =
      "LOAD DATA LOCAL INFILE 'events' IGNORE INTO TABLE usage_event CHARACTER SET binary ("
          + EventRow.COLUMNS
          + ")";

  @Override
  public int write(Connection connection, List<EventRow> rows) throws SQLException {
    LoadText text = new LoadText();
    for (EventRow row : rows) {
      row.write(text);
      text.endRow();
    }
    try (Statement statement = connection.createStatement()) {
      JdbcStatement driver = statement.unwrap(JdbcStatement.class);
      driver.setLocalInfileInputStream(text.stream());
      int added = driver.executeUpdate(SQL);
      if (added < rows.size()) {
        requireDuplicatesOnly(driver.getWarnings());
      }
      return added;
    }
  }

  /** Anything else would mean that a value was not stored as it is. */
  private static void requireDuplicatesOnly(SQLWarning first) throws SQLException {
    for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
      if (warning.getErrorCode() != DUPLICATE_KEY) {
        throw warning;
      }
    }
  }
}
