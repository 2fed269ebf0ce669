package io.suanpan.platform;

import io.suanpan.problem.Code;
import io.suanpan.problem.Refusal;
import io.suanpan.storage.StorageException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What was answered to requests that carried an idempotency key. Each step is committed at once.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class IdempotentRequests {
  /** After that a request without an answer is taken for one that a crash cut off. */
  private static final Duration ABANDONED = Duration.ofMinutes(1);

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  @Inject Clock clock;

  /**
   * A request by whom and by what key.
   *
   * @param caller the number of the tenant, 0 for operators
   * @param key what the client gave, 1 to 255 bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record RequestKey(int caller, byte[] key) {}

  /** What was answered before. */
  record Answer(int status, String body) {}

  /**
   * Notes that a request begins.
   *
   * @return the answer, if it was answered before
   * @throws Refusal when the key was used for another request, or that request still runs
   */
  public Optional<Answer> begin(RequestKey key, byte[] hash) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    String insert =
        "INSERT IGNORE INTO idempotent_request (tenant_id, request_key, request_hash, began_at)"
            + " VALUES (?, ?, ?, ?)";
    try (Connection connection = database.getConnection()) {
      if (update(connection, insert, key.caller(), key.key(), hash, now) == 1) {
        return Optional.empty();
      }
      return before(connection, key, hash, now);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static Optional<Answer> before(
      Connection connection, RequestKey key, byte[] hash, LocalDateTime now) throws SQLException {
    String select =
        "SELECT request_hash, status, answer, began_at FROM idempotent_request"
            + " WHERE tenant_id = ? AND request_key = ?";
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setInt(1, key.caller());
      statement.setBytes(2, key.key());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new Refusal(Code.BUSY, "the first request with this key has just failed");
        }
        if (!Arrays.equals(hash, row.getBytes(1))) {
          throw new Refusal(
              Code.IDEMPOTENCY_KEY_REUSED, "the key was used for another request before");
        }
        if (row.getString(3) != null) {
          return Optional.of(new Answer(row.getInt(2), row.getString(3)));
        }
        LocalDateTime beganAt = row.getObject(4, LocalDateTime.class);
        if (beganAt.isAfter(now.minus(ABANDONED)) || !takeOver(connection, key, beganAt, now)) {
          throw new Refusal(Code.BUSY, "the first request with this key still runs");
        }
        return Optional.empty();
      }
    }
  }

  /** Of several retries of an abandoned request one takes it over. */
  private static boolean takeOver(
      Connection connection, RequestKey key, LocalDateTime beganAt, LocalDateTime now)
      throws SQLException {
    String sql =
        "UPDATE idempotent_request SET began_at = ?"
            + " WHERE tenant_id = ? AND request_key = ? AND began_at = ?";
    return update(connection, sql, now, key.caller(), key.key(), beganAt) == 1;
  }

  /** Keeps what was answered. */
  public void end(RequestKey key, Answer answer) {
    run(
        "UPDATE idempotent_request SET status = ?, answer = ?"
            + " WHERE tenant_id = ? AND request_key = ?",
        answer.status(),
        answer.body(),
        key.caller(),
        key.key());
  }

  /** Forgets a request that was refused: it may be mended and sent again. */
  public void forget(RequestKey key) {
    run(
        "DELETE FROM idempotent_request WHERE tenant_id = ? AND request_key = ?",
        key.caller(),
        key.key());
  }

  private void run(String sql, Object... parameters) {
    try (Connection connection = database.getConnection()) {
      update(connection, sql, parameters);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }
}
