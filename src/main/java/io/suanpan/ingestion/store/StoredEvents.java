package io.suanpan.ingestion.store;

import io.suanpan.ingestion.EventFilter;
import io.suanpan.ingestion.UsageEventStore.Page;
import io.suanpan.ingestion.UsageEventStore.StoredEvent;
import io.suanpan.ingestion.UsageEventStore.Voided;
import io.suanpan.metering.EventIdentity;
import io.suanpan.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads events as they are kept. */
final class StoredEvents {
  /** Rows of one statement. */
  private static final int WINDOW = 5_000;

  /** The most rows looked at for one page. */
  private static final int MOST = 100_000;

  private static final String SELECT =
      "SELECT e.seq, e.source, e.event_id, e.type, e.project, a.vendor, a.name, m.model,"
          + " e.time_given, e.received_at, e.quantities, e.data, e.attributes,"
          + " v.voided_at, v.actor, v.reason FROM usage_event e"
          + " LEFT JOIN vendor_account a"
          + " ON a.tenant_id = e.tenant_id AND a.account_id = e.account_id"
          + " LEFT JOIN model_number m ON m.model_id = e.model_id"
          + " LEFT JOIN event_void v ON v.tenant_id = e.tenant_id AND v.identity = e.identity"
          + " WHERE e.tenant_id = ?";

  private StoredEvents() {}

  static Optional<StoredEvent> find(Connection connection, TenantId tenant, EventIdentity identity)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " AND e.identity = ?")) {
      statement.setInt(1, tenant.number());
      statement.setBytes(2, identity.hash());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(event(row)) : Optional.empty();
      }
    }
  }

  static Page list(
      Connection connection, TenantId tenant, EventFilter filter, long before, int limit)
      throws SQLException {
    List<StoredEvent> found = new ArrayList<>();
    long next = before;
    for (int seen = 0; seen < MOST; seen += WINDOW) {
      List<StoredEvent> window = window(connection, tenant, next);
      for (StoredEvent event : window) {
        next = event.seq();
        if (filter.matches(event)) {
          found.add(event);
        }
        if (found.size() == limit) {
          return new Page(found, OptionalLong.of(next));
        }
      }
      boolean isLast = window.size() < WINDOW;
      if (isLast || filter.endsBefore(window.get(window.size() - 1))) {
        return new Page(found, OptionalLong.empty());
      }
    }
    return new Page(found, OptionalLong.of(next));
  }

  private static List<StoredEvent> window(Connection connection, TenantId tenant, long before)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            SELECT + " AND e.seq < ? ORDER BY e.seq DESC LIMIT " + WINDOW)) {
      statement.setInt(1, tenant.number());
      statement.setLong(2, before);
      List<StoredEvent> events = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          events.add(event(row));
        }
      }
      return events;
    }
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    Instant receivedAt = KnownEvents.instant(row, 10).orElseThrow();
    return new StoredEvent(
        row.getLong(1),
        new EventIdentity(text(row, 2), text(row, 3)),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)),
        KnownEvents.instant(row, 9).orElse(receivedAt),
        receivedAt,
        row.getString(11),
        Optional.ofNullable(row.getString(12)),
        Optional.ofNullable(row.getString(13)),
        voided(row));
  }

  private static Optional<Voided> voided(ResultSet row) throws SQLException {
    Optional<Instant> at = KnownEvents.instant(row, 14);
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Voided(at.get(), row.getString(15), row.getString(16)));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return new String(row.getBytes(column), StandardCharsets.UTF_8);
  }
}
