package io.suanpan.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one node at a time do something. The database lets go of the lock when the node that holds
 * it dies.
 *
 * @param name what is locked, up to 30 letters (a key has 64 at most); each database has its own
 */
public record DatabaseLock(DataSource database, String name) {
  private static final String KEY = "CONCAT(?, '-', LEFT(SHA2(DATABASE(), 256), 30))";

  /** What is done under the lock. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    void run() throws E;
  }

  /**
   * Waits for the lock and does the work.
   *
   * @return false, with nothing done, when another node has held the lock for so long
   */
  public <E extends Exception> boolean holding(int waitSeconds, Work<E> work)
      throws E, SQLException {
    try (Connection connection = database.getConnection()) {
      if (!is(connection, "SELECT GET_LOCK(" + KEY + ", " + waitSeconds + ")")) {
        return false;
      }
      try {
        work.run();
      } finally {
        is(connection, "SELECT RELEASE_LOCK(" + KEY + ")");
      }
      return true;
    }
  }

  private boolean is(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1) == 1;
      }
    }
  }
}
