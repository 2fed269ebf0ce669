package io.suanpan.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot be reached from one that refused a statement. */
final class DatabaseFailures {
  private DatabaseFailures() {}

  static boolean isUnreachable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isUnreachable(sql)) {
        return true;
      }
      // What the server's pool throws when it cannot connect.
      if (cause.getClass().getName().endsWith("ResourceAllocationException")
          || cause.getClass().getName().endsWith("PoolingException")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnreachable(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return e instanceof SQLNonTransientConnectionException
        || e instanceof SQLTransientConnectionException
        || e instanceof SQLRecoverableException
        || state.startsWith("08")
        || String.valueOf(e.getMessage()).startsWith("Error in allocating a connection");
  }
}
