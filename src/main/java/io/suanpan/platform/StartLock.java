package io.suanpan.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Lets one node at a time fill an empty database; others that start meanwhile wait. The database
 * lets go of the lock when the node that holds it dies.
 */
final class StartLock {
  private static final String NAME = "'suanpan-start'";
  private static final int WAIT_SECONDS = 120;

  private StartLock() {}

  /** What is done under the lock. */
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T holding(DataSource database, Work<T> work) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT GET_LOCK(" + NAME + ", " + WAIT_SECONDS + ")")) {
        row.next();
        if (row.getInt(1) != 1) {
          throw new SQLException("another node has been starting for " + WAIT_SECONDS + " s");
        }
      }
      try {
        return work.run();
      } finally {
        statement.execute("SELECT RELEASE_LOCK(" + NAME + ")");
      }
    }
  }
}
