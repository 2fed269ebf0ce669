package io.suanpan.ingestion.store;

import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads events that are there already. */
final class KnownEvents {
  private static final int ROWS_PER_STATEMENT = 1000;

  private KnownEvents() {}

  /** What an earlier event said. */
  record Known(long contentHash, Optional<Instant> time) {}

  /** The rows that were there before this batch, by identity. */
  static Map<Hash, Known> before(Connection connection, TenantId tenant, List<EventRow> batch)
      throws SQLException {
    long first = batch.get(0).seq;
    long last = batch.get(batch.size() - 1).seq;
    Map<Hash, Known> known = new HashMap<>();
    for (int from = 0; from < batch.size(); from += ROWS_PER_STATEMENT) {
      List<EventRow> part = batch.subList(from, Math.min(from + ROWS_PER_STATEMENT, batch.size()));
      String sql =
          "SELECT identity, content_hash, time_given, seq FROM usage_event"
              + " WHERE tenant_id = ? AND identity IN (?"
              + ", ?".repeat(part.size() - 1)
              + ")";
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setInt(1, tenant.number());
        for (int i = 0; i < part.size(); i++) {
          statement.setBytes(i + 2, part.get(i).identity.bytes());
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            long seq = rows.getLong(4);
            if (seq < first || seq > last) {
              known.put(new Hash(rows.getBytes(1)), new Known(rows.getLong(2), instant(rows, 3)));
            }
          }
        }
      }
    }
    return known;
  }

  static Optional<StoredEvent> find(Connection connection, TenantId tenant, EventIdentity identity)
      throws SQLException {
    String sql =
        "SELECT e.type, e.project, a.vendor, a.name, m.model, e.time_given, e.received_at,"
            + " e.quantities, e.data FROM usage_event e"
            + " LEFT JOIN vendor_account a"
            + " ON a.tenant_id = e.tenant_id AND a.account_id = e.account_id"
            + " LEFT JOIN model_number m ON m.model_id = e.model_id"
            + " WHERE e.tenant_id = ? AND e.identity = ? AND e.source = ? AND e.event_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, tenant.number());
      statement.setBytes(2, identity.hash());
      statement.setBytes(3, identity.source().getBytes(StandardCharsets.UTF_8));
      statement.setBytes(4, identity.id().getBytes(StandardCharsets.UTF_8));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(stored(identity, row)) : Optional.empty();
      }
    }
  }

  private static StoredEvent stored(EventIdentity identity, ResultSet row) throws SQLException {
    Instant receivedAt = instant(row, 7).orElseThrow();
    return new StoredEvent(
        identity,
        row.getString(1),
        Optional.ofNullable(row.getString(2)),
        Optional.ofNullable(row.getString(3)),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        instant(row, 6).orElse(receivedAt),
        receivedAt,
        row.getString(8),
        Optional.ofNullable(row.getString(9)));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }
}
