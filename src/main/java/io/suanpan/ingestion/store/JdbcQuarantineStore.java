package io.suanpan.ingestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.suanpan.ingestion.QuarantineStore;
import io.suanpan.ingestion.QuarantinedEvent;
import io.suanpan.ingestion.Submission;
import io.suanpan.metering.EventIdentity;
import io.suanpan.problem.Code;
import io.suanpan.problem.Violation;
import io.suanpan.storage.StorageException;
import io.suanpan.storage.Times;
import io.suanpan.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The quarantine by JDBC. */
@ApplicationScoped
public class JdbcQuarantineStore implements QuarantineStore {
  private static final String SELECT =
      "SELECT entry_id, received_at, source, event_id, violations, body, state, resolved_at,"
          + " resolved_by FROM quarantined_event WHERE tenant_id = ? ";
  private static final String INSERT =
      "INSERT IGNORE INTO quarantined_event"
          + " (tenant_id, digest, received_at, source, event_id, violations, body, state)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN')";

  @Resource(lookup = "java:app/jdbc/suanpan")
  private DataSource database;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void add(List<Submission> group) {
    if (group.stream().allMatch(submission -> submission.quarantined().isEmpty())) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (QuarantineRow row : QuarantineRow.distinct(group)) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private void bind(PreparedStatement statement, QuarantineRow row) throws SQLException {
    QuarantinedEvent event = row.event();
    statement.setInt(1, event.tenant().number());
    statement.setBytes(2, row.digest().bytes());
    statement.setObject(3, Times.utc(row.receivedAt()));
    statement.setBytes(4, identifier(event.source()));
    statement.setBytes(5, identifier(event.id()));
    statement.setString(6, text(event.violations()));
    statement.setString(7, event.body());
  }

  @Override
  public List<Entry> list(TenantId tenant, State state, long before, int limit) {
    String sql = SELECT + "AND state = ? AND entry_id < ? ORDER BY entry_id DESC LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      statement.setString(2, state.name());
      statement.setLong(3, before);
      statement.setInt(4, limit);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public Optional<Entry> find(TenantId tenant, long id) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT + "AND entry_id = ?")) {
      statement.setInt(1, tenant.number());
      statement.setLong(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(entry(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public boolean resolve(TenantId tenant, long id, State state, Resolution resolution) {
    String sql =
        "UPDATE quarantined_event SET state = ?, resolved_at = ?, resolved_by = ?"
            + " WHERE tenant_id = ? AND entry_id = ? AND state = 'OPEN'";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, state.name());
      statement.setObject(2, Times.utc(resolution.at()));
      statement.setString(3, resolution.actor());
      statement.setInt(4, tenant.number());
      statement.setLong(5, id);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Override
  public int empty(TenantId tenant, Instant resolvedBefore, int limit) {
    String sql =
        "UPDATE quarantined_event SET body = '', violations = '[]', source = NULL, event_id = NULL"
            + " WHERE tenant_id = ? AND state <> 'OPEN' AND resolved_at < ? AND body <> ''"
            + " LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      statement.setObject(2, Times.utc(resolvedBefore));
      statement.setInt(3, limit);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private Entry entry(ResultSet row) throws SQLException {
    Optional<Resolution> resolution =
        Times.read(row, 8).isEmpty()
            ? Optional.empty()
            : Optional.of(new Resolution(Times.read(row, 8).get(), row.getString(9)));
    return new Entry(
        row.getLong(1),
        Times.read(row, 2).orElseThrow(),
        identifier(row.getBytes(3)),
        identifier(row.getBytes(4)),
        violations(row.getString(5)),
        row.getString(6),
        State.valueOf(row.getString(7)),
        resolution);
  }

  /** Only for reading: one that is too long to be an identity is left out. */
  private static byte[] identifier(Optional<String> text) {
    return text.map(t -> t.getBytes(StandardCharsets.UTF_8))
        .filter(bytes -> bytes.length <= EventIdentity.MAX_BYTES)
        .orElse(null);
  }

  private static Optional<String> identifier(byte[] bytes) {
    return Optional.ofNullable(bytes).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  private String text(List<Violation> violations) {
    try {
      return json.writeValueAsString(
          violations.stream()
              .map(v -> Map.of("pointer", v.pointer(), "code", v.code(), "detail", v.detail()))
              .toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Violation> violations(String text) {
    try {
      return json.readValue(text, new TypeReference<List<Map<String, String>>>() {}).stream()
          .map(v -> Violation.at(v.get("pointer"), Code.valueOf(v.get("code")), v.get("detail")))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
