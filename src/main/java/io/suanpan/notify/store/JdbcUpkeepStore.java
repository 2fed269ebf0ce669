package io.suanpan.notify.store;

import io.suanpan.notify.UpkeepStore;
import io.suanpan.storage.Statements;
import io.suanpan.storage.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Old rows of {@code notification} and {@code notification_delivery}. */
@ApplicationScoped
public class JdbcUpkeepStore implements UpkeepStore {
  @Inject Statements statements;

  @Override
  public long pending() {
    return statements
        .read(
            "SELECT COUNT(*) FROM notification_delivery WHERE state = 'PENDING'",
            List.of(),
            row -> row.getLong(1))
        .get(0);
  }

  @Override
  public int deleteDeliveries(Duration age, int most) {
    return statements.change(
        "DELETE FROM notification_delivery WHERE state <> 'PENDING'"
            + " AND created_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND LIMIT ?",
        List.of(age.toSeconds(), most));
  }

  @Override
  public int deleteNotifications(Instant now, int most) {
    return statements.change(
        "DELETE FROM notification WHERE kept_until < ? AND NOT EXISTS (SELECT 1"
            + " FROM notification_delivery d WHERE d.tenant_id = notification.tenant_id"
            + " AND d.notification_id = notification.notification_id) LIMIT ?",
        List.of(Times.utc(now), most));
  }
}
