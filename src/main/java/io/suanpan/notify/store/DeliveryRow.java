package io.suanpan.notify.store;

import io.suanpan.notify.Attempt;
import io.suanpan.notify.Delivery;
import io.suanpan.notify.Delivery.LastAttempt;
import io.suanpan.storage.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code notification_delivery} with its notification. */
final class DeliveryRow {
  static final String SELECT =
      "SELECT d.delivery_id, d.state, d.attempts, d.created_at, d.next_at,"
          + " d.last_at, d.last_status, d.last_error, "
          + (TargetRow.COLUMNS + ", " + MessageRow.COLUMNS);

  private DeliveryRow() {}

  static Delivery read(ResultSet row) throws SQLException {
    Optional<Instant> lastAt = Times.read(row, 6);
    Attempt attempt =
        new Attempt(
            Optional.ofNullable(row.getObject(7, Integer.class)),
            Optional.ofNullable(row.getString(8)));
    return new Delivery(
        row.getLong(1),
        TargetRow.read(row, 9),
        MessageRow.read(row, 12),
        Delivery.State.valueOf(row.getString(2)),
        row.getInt(3),
        Times.read(row, 4).orElseThrow(),
        Times.read(row, 5).orElseThrow(),
        lastAt.map(at -> new LastAttempt(at, attempt)));
  }
}
