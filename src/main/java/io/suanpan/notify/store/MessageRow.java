package io.suanpan.notify.store;

import io.suanpan.notify.Message;
import io.suanpan.storage.Times;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of a notification, wherever they are read. */
final class MessageRow {
  static final String COLUMNS =
      "n.notification_id, n.message_id, n.tenant_id, n.type, n.notification_key, n.happened_at,"
          + " n.data";

  private MessageRow() {}

  /**
   * @param first the column of the number
   */
  static Message read(ResultSet row, int first) throws SQLException {
    return new Message(
        row.getLong(first),
        row.getString(first + 1),
        Owners.tenant(row.getInt(first + 2)),
        row.getString(first + 3),
        row.getString(first + 4),
        Times.read(row, first + 5).orElseThrow(),
        row.getString(first + 6));
  }
}
