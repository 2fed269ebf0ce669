package io.suanpan.platform;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that cannot work for now from one that refused a statement. */
final class DatabaseFailures {
  /** Its disk is full, a table can grow no more. */
  private static final Set<Integer> FULL = Set.of(1021, 1114);

  private DatabaseFailures() {}

  static boolean isUnavailable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isUnavailable(sql)) {
        return true;
      }
      // A commit that broke off, by JTA's word: nobody can tell what became of it.
      if (cause instanceof SystemException) {
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

  private static boolean isUnavailable(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return e instanceof SQLNonTransientConnectionException
        || e instanceof SQLTransientConnectionException
        || e instanceof SQLRecoverableException
        || state.startsWith("08")
        || FULL.contains(e.getErrorCode())
        || String.valueOf(e.getMessage()).startsWith("Error in allocating a connection");
  }
}
