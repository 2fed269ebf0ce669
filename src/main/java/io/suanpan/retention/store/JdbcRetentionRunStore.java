package io.suanpan.retention.store;

import io.suanpan.retention.RetentionRun;
import io.suanpan.retention.RetentionRun.State;
import io.suanpan.retention.RetentionRunStore;
import io.suanpan.storage.DatabaseLock;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.Times;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The record of retention runs by JDBC. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class JdbcRetentionRunStore implements RetentionRunStore {
  private static final int MAX_DETAIL = 2000;
  private static final String SELECT =
      "SELECT run_id, state, started_at, started_by, ended_at, archives, events, detail"
          + " FROM retention_run ";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Override
  public void start(RetentionRun run) {
    update(
        "INSERT INTO retention_run (run_id, state, started_at, started_by, archives, events)"
            + " VALUES (?, ?, ?, ?, 0, 0)",
        run.id(),
        run.state().name(),
        Times.utc(run.startedAt()),
        run.startedBy());
  }

  @Override
  public Optional<RetentionRun> find(String id) {
    return runs("WHERE run_id = ?", id).stream().findFirst();
  }

  @Override
  public List<RetentionRun> latest(int limit) {
    return runs("ORDER BY started_at DESC, run_id LIMIT ?", limit);
  }

  private List<RetentionRun> runs(String which, Object value) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT + which)) {
      statement.setObject(1, value);
      List<RetentionRun> runs = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          runs.add(
              new RetentionRun(
                  row.getString(1),
                  State.valueOf(row.getString(2)),
                  Times.read(row, 3).orElseThrow(),
                  row.getString(4),
                  Times.read(row, 5),
                  row.getInt(6),
                  row.getLong(7),
                  Optional.ofNullable(row.getString(8))));
        }
      }
      return runs;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public void count(String id, long events) {
    update(
        "UPDATE retention_run SET archives = archives + 1, events = events + ? WHERE run_id = ?",
        events,
        id);
  }

  @Override
  public void end(String id, State state, Optional<String> detail, Instant at) {
    String text = detail.map(d -> d.substring(0, Math.min(MAX_DETAIL, d.length()))).orElse(null);
    update(
        "UPDATE retention_run SET state = ?, detail = ?, ended_at = ? WHERE run_id = ?",
        state.name(),
        text,
        Times.utc(at),
        id);
  }

  @Override
  public boolean alone(String id, Instant now, Runnable work) {
    try {
      return new DatabaseLock(database, "suanpan-retention")
          .holding(
              0,
              () -> {
                // Who holds the lock runs; any other that says so is gone.
                update(
                    "UPDATE retention_run SET state = 'STOPPED', ended_at = ?"
                        + " WHERE state = 'RUNNING' AND run_id <> ?",
                    Times.utc(now),
                    id);
                work.run();
              });
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
