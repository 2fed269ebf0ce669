package io.suanpan.notify.store;

import io.suanpan.notify.WatchTurn;
import io.suanpan.storage.DatabaseLock;
import io.suanpan.storage.Statements;
import io.suanpan.storage.StorageException;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * The row of {@code alert_watch} for all tenants, with a lock for as long as the work takes, and a
 * row for each tenant that is locked while it is looked at and tells when that was.
 */
@ApplicationScoped
public class JdbcWatchTurn implements WatchTurn {
  private static final String TAKE =
      "UPDATE alert_watch SET next_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
          + " WHERE name = 'tenants' AND next_at <= UTC_TIMESTAMP(6)";

  /** Locks the row also when it is there. */
  private static final String ALONE =
      "INSERT INTO alert_watch (name, next_at) VALUES (?, UTC_TIMESTAMP(6))"
          + " ON DUPLICATE KEY UPDATE next_at = VALUES(next_at)";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject Statements statements;

  @Override
  public boolean take(Duration every, Runnable work) {
    AtomicBoolean done = new AtomicBoolean();
    try {
      new DatabaseLock(database, "suanpan-alerts")
          .holding(
              0,
              () -> {
                if (statements.change(TAKE, List.of(every.toSeconds())) == 1) {
                  work.run();
                  done.set(true);
                }
              });
      return done.get();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void alone(TenantId tenant) {
    statements.change(ALONE, List.of("tenant-" + tenant.number()));
  }
}
