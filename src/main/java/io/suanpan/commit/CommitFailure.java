package io.suanpan.commit;

import java.sql.SQLException;
import java.util.Set;

/** Why a group could not be written, as far as it decides what to do next. */
enum CommitFailure {
  /** The database broke a deadlock or a wait at its expense: the same again may succeed. */
  TRANSIENT,
  /** The database does not answer: nothing else will succeed either. */
  UNREACHABLE,
  /** Something in the group cannot be written. */
  OTHER;

  /** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
  private static final Set<Integer> LOCKED = Set.of(1213, 1205, 1020);

  static CommitFailure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        if (LOCKED.contains(sql.getErrorCode())) {
          return TRANSIENT;
        }
        String state = String.valueOf(sql.getSQLState());
        // The pool's own exception, when it gets no connection, has no state.
        return state.startsWith("08") || sql.getSQLState() == null ? UNREACHABLE : OTHER;
      }
    }
    return OTHER;
  }
}
